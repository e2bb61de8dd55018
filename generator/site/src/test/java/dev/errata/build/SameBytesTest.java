package dev.errata.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.recipe.Fingerprint;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same site gives the same paths and bytes, whoever builds it, where and how. */
@Isolated("changes the default locale and time zone")
class SameBytesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/sites/nothing-wrong/in");
  private static final String CATEGORY = "pages/demo-tool/";
  private static final int GENERATED = 10;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    copy(GOLDEN, folder);
    String sample = Files.readString(GOLDEN.resolve(CATEGORY + "port-in-use.md"));
    for (int i = 0; i < GENERATED; i++) {
      Files.writeString(folder.resolve(CATEGORY + "generated-" + i + ".md"), entry(sample, i));
    }
  }

  /** Entries alike enough that ties must be broken, with letters that Turkish folds differently. */
  private static String entry(String sample, int i) {
    return sample
        .replace("Port is already in use", "INIT FAILS IN PHASE " + i)
        .replace("demo: cannot listen on port {port}", "INITIALIZING INDEX " + i + " at {port} İıI")
        .replace("quick_fix:", "codes: [INIT_" + i % 3 + "]\ntags: [installing, IO]\nquick_fix:");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void builtTwice() {
    assertSame(build(source(), 2), build(source(), 2));
  }

  @Test
  void readInAnotherOrder() {
    SortedMap<String, String> expected = build(source(), 2);
    for (int seed = 0; seed < 3; seed++) {
      assertSame(expected, build(shuffled(source(), seed), 2));
    }
  }

  @Test
  void withOneJobAndWithFour() {
    assertSame(build(source(), 1), build(source(), 4));
  }

  @Test
  void fromAnotherFolder(@TempDir Path other) throws IOException {
    copy(folder, other);
    assertSame(build(source(), 2), build(SiteSource.read(other), 2));
  }

  @Test
  void underAnotherLocaleAndTimeZone() {
    SortedMap<String, String> expected = build(source(), 2);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "lt-LT")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertSame(expected, build(source(), 2));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Else the other tests would compare nothing. */
  @Test
  void anotherEntryGivesOtherBytes() throws IOException {
    SortedMap<String, String> before = build(source(), 2);
    Files.delete(folder.resolve(CATEGORY + "generated-0.md"));
    SortedMap<String, String> after = build(source(), 2);
    assertNotEquals(before, after);
    assertTrue(before.containsKey("demo-tool/generated-0/index.html"), before::toString);
    assertTrue(!after.containsKey("demo-tool/generated-0/index.html"), after::toString);
  }

  private SiteSource source() {
    return SiteSource.read(folder);
  }

  private static SiteSource shuffled(SiteSource source, long seed) {
    List<PageFile> pages = new ArrayList<>(source.pages());
    Collections.shuffle(pages, new Random(seed));
    assertNotEquals(source.pages(), pages);
    return new SiteSource(
        source.root(),
        source.settings(),
        pages,
        source.templates(),
        source.statics(),
        source.urlsLock(),
        source.findings());
  }

  @Test
  void anotherVersionOfErrataMakesEveryPageAnew() {
    SiteSource source = SiteSource.read(folder);
    Options one = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "1");
    Map<String, String> before = fingerprints(source, one);
    Map<String, String> same = fingerprints(source, one);
    Map<String, String> after = fingerprints(source, one.withVersion("2"));
    assertEquals(before, same);
    after.forEach((path, print) -> assertNotEquals(before.get(path), print, path));
  }

  private static Map<String, String> fingerprints(SiteSource source, Options options) {
    Map<String, String> prints = new TreeMap<>();
    SiteBuilder.build(source, options)
        .site()
        .early()
        .forEach(recipe -> prints.put(recipe.path().value(), recipe.fingerprint().hex()));
    return prints;
  }

  /** Builds and makes all files with so many threads, in whatever order they come. */
  private static SortedMap<String, String> build(SiteSource source, int jobs) {
    Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, jobs, "t");
    try (ForkJoinPool pool = new ForkJoinPool(jobs)) {
      return pool.submit(() -> made(SiteBuilder.build(source, options))).join();
    }
  }

  private static SortedMap<String, String> made(Built built) {
    assertEquals(List.of(), built.findings().stream().filter(f -> f.isError()).toList());
    Map<String, String> files = new ConcurrentHashMap<>();
    built.site().recipes().parallelStream()
        .forEach(
            recipe -> {
              String bytes = Fingerprint.of(recipe.make().bytes()).hex();
              files.put(recipe.path().value(), bytes + " " + recipe.fingerprint().hex());
            });
    return new TreeMap<>(files);
  }

  private static void assertSame(
      SortedMap<String, String> expected, SortedMap<String, String> found) {
    assertEquals(List.copyOf(expected.keySet()), List.copyOf(found.keySet()));
    List<String> differ =
        expected.keySet().stream().filter(p -> !expected.get(p).equals(found.get(p))).toList();
    assertEquals(List.of(), differ, "paths with other bytes");
  }
}

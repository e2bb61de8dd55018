package dev.errata.lsp.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.build.WarmSite;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.report.HumanReport;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor is told is what {@code check} says. */
class OpenSiteTest {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "test");

  /** Found by comparing all files with each other, so only once the whole site is read. */
  private static final Set<Code> OF_SITES =
      Set.of(
          Code.CATEGORY_UNDECLARED,
          Code.DUPLICATE_SLUG,
          Code.RESERVED_NAME,
          Code.SOURCE_TITLES_DIFFER,
          Code.PROSE_FILLER);

  static List<Path> sites() throws IOException {
    try (Stream<Path> folders = Files.list(SITES)) {
      return folders.filter(Files::isDirectory).map(f -> f.resolve("in")).sorted().toList();
    }
  }

  private static String report(List<Diagnostic> findings) {
    return new HumanReport("", false, 1000).render(findings);
  }

  @ParameterizedTest
  @MethodSource("sites")
  void aSiteThatIsKeptHasTheFindingsOfACheck(Path site) {
    SiteSource source = SiteSource.read(site);
    assertEquals(
        report(SiteBuilder.read(source, OPTIONS).findings()),
        report(WarmSite.of(source, OPTIONS).findings()));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void aFileCheckedAloneHasItsFindingsOfACheck(Path site) {
    WarmSite warm = WarmSite.of(SiteSource.read(site), OPTIONS);
    for (PageFile page : warm.source().pages()) {
      List<Diagnostic> expected =
          warm.findings().stream()
              .filter(d -> d.span().source().path().equals(page.text().path()))
              .filter(d -> !OF_SITES.contains(d.code()))
              .filter(d -> !warm.source().findings().contains(d))
              .toList();
      assertEquals(report(expected), report(warm.check(page)), page.text().path());
    }
  }

  /** Edits of all kinds, drawn by a seed; after each one the kept site equals a fresh one. */
  @Test
  void afterAnyEditsTheSiteIsTheSameAsReadAnew() {
    SiteSource disk = SiteSource.read(SITES.resolve("nothing-wrong/in"));
    List<String> paths = new ArrayList<>(disk.texts().keySet());
    paths.add("pages/new-one.md");
    paths.add("pages/demo-tool/another.md");
    paths.add("pages/Bad Name.md");
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      TreeMap<String, String> texts = new TreeMap<>();
      WarmSite warm = WarmSite.of(disk, OPTIONS);
      for (int edit = 0; edit < 6; edit++) {
        edit(random, disk, paths, texts);
        SiteSource now = disk.with(texts);
        warm = warm.with(now);
        assertEquals(
            report(WarmSite.of(now, OPTIONS).findings()),
            report(warm.findings()),
            "seed " + seed + ", edit " + edit);
      }
    }
  }

  private static void edit(
      Random random, SiteSource disk, List<String> paths, TreeMap<String, String> texts) {
    String path = paths.get(random.nextInt(paths.size()));
    if (random.nextInt(4) == 0) {
      texts.remove(path);
      return;
    }
    String before =
        texts.getOrDefault(
            path,
            Optional.ofNullable(disk.texts().get(path)).map(t -> t.text()).orElse("---\n---\n"));
    int from = random.nextInt(before.length() + 1);
    int to = Math.min(before.length(), from + random.nextInt(12));
    String[] pieces = {
      "", "x", "related: [a]\n", "---\n", "title: T\n", "\n## Own\n\nText.\n", ": "
    };
    texts.put(
        path,
        before.substring(0, from) + pieces[random.nextInt(pieces.length)] + before.substring(to));
  }

  private static OpenSite open(String site) {
    OpenSite open = new OpenSite(SITES.resolve(site).resolve("in").toAbsolutePath(), OPTIONS);
    open.settle(open.reading().get());
    return open;
  }

  private static List<String> codes(List<Diagnostic> findings) {
    return findings.stream().map(d -> d.code().id()).toList();
  }

  private static String entry(OpenSite site) {
    return site.catalog().orElseThrow().entries().iterator().next().source().path();
  }

  @Test
  void textThatIsNotSavedLiesOverTheDisk() {
    OpenSite site = open("nothing-wrong");
    String path = entry(site);
    String text = site.text(path).orElseThrow().text();
    site.put(path, text.replace("title:", "titel:"));
    assertTrue(codes(site.findings(path)).contains("unknown-key"));
    assertTrue(site.isBehind());
    site.settle(site.reading().get());
    assertFalse(site.isBehind());
    assertTrue(codes(site.findings(path)).contains("unknown-key"));
    site.close(path);
    assertTrue(site.isBehind());
    site.settle(site.reading().get());
    assertEquals(Map.of(), site.findings());
  }

  @Test
  void aSavedFileNeedsNoNewLookAtTheDisk() {
    OpenSite site = open("nothing-wrong");
    String path = entry(site);
    String text = site.text(path).orElseThrow().text();
    site.put(path, text);
    site.saved(path);
    site.changedOnDisk(path);
    assertFalse(site.isBehind());
    site.close(path);
    assertFalse(site.isBehind());
    site.changedOnDisk(path);
    assertTrue(site.isBehind());
  }

  @Test
  void whatIsWrongWithANameOrSizeIsSaidOfAnOpenFileToo() {
    OpenSite site = open("nothing-wrong");
    assertEquals(List.of("bad-file-name"), codes(site.findings("pages/Bad Name.md", "x")));
    assertEquals(List.of("reserved-name"), codes(site.findings("pages/tags/a.md", "x")));
    assertEquals(List.of("empty-file"), codes(site.findings("pages/a.md", "")));
    assertEquals(List.of("binary-file"), codes(site.findings("pages/a.md", "a\0b")));
    assertEquals(
        List.of("file-too-large"), codes(site.findings("pages/a.md", "ä".repeat(600_000))));
    assertEquals(List.of(), site.findings("pages/a/b/c.md", "x"));
  }

  @Test
  void beforeTheSiteIsReadAFileIsCheckedByItself() {
    Path root = SITES.resolve("nothing-wrong/in").toAbsolutePath();
    OpenSite known = open("nothing-wrong");
    String path = entry(known);
    String text = known.text(path).orElseThrow().text();
    OpenSite site = new OpenSite(root, OPTIONS);
    assertEquals(List.of(), site.findings(path, text));
    assertEquals(
        List.of("unknown-key"),
        codes(site.findings(path, text.replaceFirst("\n---\n", "\nzzz: 1\n---\n"))));
  }

  @Test
  void onlyPagesAndSettingsBelongToASite() {
    Path root = Path.of("/s").toAbsolutePath();
    assertEquals(Optional.of("pages/a.md"), OpenSite.path(root, root.resolve("pages/a.md")));
    assertEquals(Optional.of("pages/a/b.md"), OpenSite.path(root, root.resolve("pages/a/b.md")));
    assertEquals(Optional.of("site.yml"), OpenSite.path(root, root.resolve("site.yml")));
    assertEquals(Optional.empty(), OpenSite.path(root, root.resolve("README.md")));
    assertEquals(Optional.empty(), OpenSite.path(root, root.resolve("pages/a/b/c.md")));
    assertEquals(Optional.empty(), OpenSite.path(root, root.resolve("pages/a/b.txt")));
    assertEquals(Optional.empty(), OpenSite.path(root, Path.of("/other/pages/a.md")));
    assertEquals(Optional.empty(), OpenSite.path(root, root));
  }
}

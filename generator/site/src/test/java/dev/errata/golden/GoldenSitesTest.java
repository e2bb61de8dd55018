package dev.errata.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Built;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.Recipe;
import dev.errata.report.HumanReport;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder below {@code src/test/resources/sites} is a test: {@code in} is a site, {@code
 * diagnostics.txt} what is found in it, {@code out} (where it is there) what is published.
 *
 * <p>{@code -Dgolden=write} writes what came out instead of comparing; read the diff.
 */
class GoldenSitesTest {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "golden");

  static List<String> sites() throws IOException {
    try (Stream<Path> folders = Files.list(SITES)) {
      return folders
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void foundAndPublishedAsRecorded(String name) throws IOException {
    Path folder = SITES.resolve(name);
    Built built = SiteBuilder.build(SiteSource.read(folder.resolve("in")), OPTIONS);
    List<Diagnostic> findings = new ArrayList<>(built.findings());
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (Recipe recipe : built.site().recipes()) {
      Recipe.Made made = recipe.make();
      findings.addAll(made.findings());
      files.put(Published.stableName(recipe.path().value()), made.bytes());
    }
    findings.sort(Diagnostic.ORDER);
    compare(folder.resolve("diagnostics.txt"), new HumanReport("", false, 1000).render(findings));
    if (Files.isDirectory(folder.resolve("out"))) {
      Published.compare(folder.resolve("out"), files, WRITE);
    }
  }

  /** A site whose folder is named after a code shows that very code. */
  @Test
  void everyCodeOfContentHasASite() throws IOException {
    Set<String> shown = new TreeSet<>(sites());
    Set<String> missing = new TreeSet<>();
    Arrays.stream(Code.values())
        .filter(code -> !Published.SHOWN_ELSEWHERE.contains(code))
        .filter(code -> !shown.contains(code.id()))
        .forEach(code -> missing.add(code.id()));
    assertEquals(Set.of(), missing);
    for (String site : shown) {
      if (Code.byId(site).isPresent()) {
        String found = Files.readString(SITES.resolve(site).resolve("diagnostics.txt"));
        assertTrue(found.contains("[" + site + "]"), () -> site + " does not show its code");
      }
    }
  }

  private static void compare(Path file, String found) throws IOException {
    if (WRITE) {
      Files.writeString(file, found);
    }
    assertEquals(Files.readString(file, StandardCharsets.UTF_8), found, file::toString);
  }
}

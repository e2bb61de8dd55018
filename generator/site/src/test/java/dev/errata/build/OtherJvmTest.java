package dev.errata.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds a site next, in a JVM of its own, finds the fingerprints of the last build. */
class OtherJvmTest {
  private static final Path GOLDEN = Path.of("src/test/resources/sites/nothing-wrong/in");
  private static final int JVMS = 3;

  @Test
  void fingerprintsAreTheSameInEveryJvm(@TempDir Path folder) throws Exception {
    write(folder);
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < JVMS; i++) {
      running.add(start(folder));
    }
    List<List<String>> prints = new ArrayList<>();
    for (Process one : running) {
      prints.add(one.inputReader().readAllLines());
      assertEquals(0, one.waitFor());
    }
    assertTrue(prints.getFirst().size() > 10, prints.getFirst()::toString);
    for (List<String> other : prints) {
      assertEquals(prints.getFirst(), other);
    }
  }

  /** A site with what is kept as a set: warnings turned off, commands of a category's text. */
  private static void write(Path folder) throws IOException {
    Path category = Files.createDirectories(folder.resolve("pages/demo-tool"));
    try (Stream<Path> entries = Files.list(GOLDEN.resolve("pages/demo-tool"))) {
      for (Path entry : entries.toList()) {
        Files.copy(entry, category.resolve(entry.getFileName().toString()));
      }
    }
    Files.writeString(
        category.resolve("_category.md"),
        """
        ---
        title: Demo tool
        summary: Errors of the demo tool.
        ---
        ```sh
        demo start
        demo stop
        demo restart
        demo status
        ```
        """);
    Files.writeString(
        folder.resolve("site.yml"),
        """
        title: Golden
        base_url: https://example.org/docs/
        turned_off:
          - { finding: prose-filler, reason: We like it. }
          - { finding: prose-click-here, reason: We like it. }
          - { finding: heading-skipped, reason: We like it. }
          - { finding: fix-without-verify, reason: We like it. }
        """);
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Prints.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Prints each path of a site with its fingerprint. */
  static final class Prints {
    private Prints() {}

    public static void main(String... args) {
      Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 1, "t");
      SiteBuilder.build(SiteSource.read(Path.of(args[0])), options)
          .site()
          .recipes()
          .forEach(
              recipe -> System.out.println(recipe.path().value() + " " + recipe.fingerprint()));
    }
  }
}

package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker has nothing to say of any page, neither errors nor warnings. */
class MarkupTest {
  /**
   * The checker takes JSON-LD for a script. It is data, which no policy blocks: browsers agree, as
   * the other tests here fail on any violation.
   */
  private static final String DATA = "Inline script violates Content Security Policy";

  @TempDir private Path folder;

  @Test
  void everyPageIsValidHtml() throws Exception {
    StaticServer site = PublishedSite.serve();
    Path root = PublishedSite.folder();
    try (Stream<Path> files = Files.walk(root)) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".html"))
              .map(file -> site.url() + root.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertTrue(pages.size() > 50, pages::toString);
      assertEquals("", check(pages));
    }
  }

  @Test
  void theCheckerSeesMistakes() throws Exception {
    Path bad = folder.resolve("bad.html");
    Files.writeString(bad, "<!doctype html><title>x</title><p id=a><b id=a>");
    assertTrue(check(List.of(bad.toString())).contains("Duplicate ID"));
  }

  /** In a process of its own, as the checker ends its process. */
  private static String check(List<String> pages) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-Dnu.validator.servlet.allow-forbidden-hosts=true",
                "-cp",
                System.getProperty("java.class.path"),
                "nu.validator.client.SimpleCommandLineValidator"));
    command.addAll(pages);
    Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(checker.waitFor(5, TimeUnit.MINUTES), "the checker hangs");
    List<String> lines =
        said.lines()
            .filter(line -> line.contains("error") || line.contains("warning:"))
            .filter(line -> !line.contains(DATA))
            .toList();
    return String.join("\n", lines);
  }
}

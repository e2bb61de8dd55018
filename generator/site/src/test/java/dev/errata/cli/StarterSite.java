package dev.errata.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site that {@code errata init} makes, to be edited. */
final class StarterSite {
  private StarterSite() {}

  /** Makes it in a folder, and gives its one entry. */
  static Path in(Path folder) {
    CommandLine.run("init", folder.toString());
    return folder.resolve("pages/git/not-a-git-repository.md");
  }

  /** Replaces a text that must be there. */
  static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }
}

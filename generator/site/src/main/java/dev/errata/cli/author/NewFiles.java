package dev.errata.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes files that are not there yet, and no others. */
final class NewFiles {
  private NewFiles() {}

  /** Whether a file would lie in the site's folder, links followed, and in no hidden one of it. */
  static boolean isInside(Path root, Path file) throws IOException {
    Path folder = file.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    Path realRoot = root.toRealPath();
    Path real = folder.toRealPath();
    if (!real.startsWith(realRoot)) {
      return false;
    }
    for (Path name : realRoot.relativize(real)) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  /** Fails where there is a file of that name, also one that appeared a moment ago. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }
}

package dev.errata.publish;

import dev.errata.publish.Receipt.Kept;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder that is published into, and the places beside it that a build uses.
 *
 * @param out absolute
 * @param state where receipt and lock live: {@code <site>/.errata}
 */
public record Target(Path out, Path state) {
  /**
   * Why a folder can't be published into, as a sentence; nothing when it can.
   *
   * @param root the site's folder, absolute
   */
  public static Optional<String> refusal(Path root, Path out) {
    if (root.startsWith(out)) {
      return Optional.of("--out " + out + " is the site's own folder or lies above it");
    }
    for (String name :
        new String[] {"pages", "templates", "static", "generator", ".errata", ".git"}) {
      if (out.startsWith(root.resolve(name))) {
        return Optional.of("--out " + out + " lies in the site's " + name + "/");
      }
    }
    if (Files.isSymbolicLink(out)) {
      return Optional.of("--out " + out + " is a symbolic link; name the folder itself");
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
      return Optional.of("--out " + out + " is a file");
    }
    return Optional.empty();
  }

  /** The tree in the making; afterwards the old one. */
  Path next() {
    return out.resolveSibling("." + out.getFileName() + ".errata-next");
  }

  /** The old tree while it is away, where the system can't exchange folders. */
  Path away() {
    return out.resolveSibling("." + out.getFileName() + ".errata-old");
  }

  Path receipt() {
    return state.resolve("receipt");
  }

  Path pending() {
    return state.resolve("receipt.next");
  }

  /** Puts right what a killed run left behind. */
  void recover() throws IOException {
    if (Files.exists(away()) && !Files.exists(out)) {
      Files.move(away(), out);
    }
    Tree.delete(away());
    Tree.delete(next());
  }

  /** The files in the folder; none when it does not exist. */
  SortedMap<String, Kept> present() throws IOException {
    return Files.isDirectory(out) ? files(out) : new TreeMap<>();
  }

  SortedMap<String, Kept> files(Path folder) throws IOException {
    SortedMap<String, Kept> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), Kept.of(attributes));
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Lets the new tree take the old one's place. */
  void swap() throws IOException {
    if (!Files.exists(out) || isEmpty(out)) {
      Files.deleteIfExists(out);
      Files.move(next(), out);
    } else if (!Exchange.folders(next(), out)) {
      Files.move(out, away());
      Files.move(next(), out);
      Tree.delete(away());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }
}

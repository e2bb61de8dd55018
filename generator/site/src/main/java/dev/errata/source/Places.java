package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.source.memory.Stamp;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Looks at what lies in a site's folders before anything is opened, so that no pipe holds the build
 * and no link leads it out of the site.
 *
 * <p>A link may lead to a file or a folder elsewhere in the site, but not to hidden ones: in {@code
 * .git/} lie tokens. No folder is read twice, so links can't make a circle or a bomb.
 */
final class Places {
  private final Path realRoot;
  private final Reports reports;

  /** The folders that were entered, by their real paths, with what identified them then. */
  private final Map<Path, Entered> entered = new ConcurrentHashMap<>();

  Places(Path realRoot, Reports reports) {
    this.realRoot = realRoot;
    this.reports = reports;
  }

  private record Entered(Path path, Object key) {}

  /**
   * A file or a folder of the site.
   *
   * @param path as findings name it
   * @param real the same without links, which is what may be opened
   * @param stamp changes with the file's content
   */
  record Place(Path path, Path real, boolean folder, boolean link, Stamp stamp) {
    String name() {
      return path.getFileName().toString();
    }
  }

  /** The folders that were entered. */
  Set<Path> folders() {
    return Set.copyOf(entered.keySet());
  }

  /** What stands at a path directly below the root, if anything usable does. */
  Optional<Place> topLevel(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? place(path, realRoot.resolve(path.getFileName()))
        : Optional.empty();
  }

  /** What lies in a folder, by name; nothing when the folder was entered before. */
  List<Place> enter(Place folder) {
    return enter(folder, name -> true);
  }

  /** The same without the names that nobody wants. */
  List<Place> enter(Place folder, Predicate<String> wanted) {
    List<Place> children = new ArrayList<>();
    try {
      Object key = attributes(folder.real()).fileKey();
      if (entered.putIfAbsent(folder.real(), new Entered(folder.path(), key)) != null) {
        reports.add(
            folder.path(),
            Code.UNEXPECTED_FILE,
            "the link leads to a folder that is read already",
            "remove the link, or copy what it names");
        return List.of();
      }
      for (Path real : list(folder.real(), wanted)) {
        place(folder.path().resolve(real.getFileName()), real).ifPresent(children::add);
      }
    } catch (IOException e) {
      reports.unreadable(folder.path(), e);
    }
    return children;
  }

  private static List<Path> list(Path folder, Predicate<String> wanted) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = path.getFileName().toString();
        if (wanted.test(name) && !Names.leftBehind(name)) {
          paths.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    paths.sort(Comparator.comparing(p -> p.getFileName().toString()));
    return paths;
  }

  private Optional<Place> place(Path path, Path real) {
    try {
      BasicFileAttributes attributes = attributes(real);
      return attributes.isSymbolicLink()
          ? linked(path, real)
          : usable(path, real, attributes, false);
    } catch (IOException e) {
      reports.unreadable(path, e);
      return Optional.empty();
    }
  }

  private Optional<Place> linked(Path path, Path link) throws IOException {
    Path real;
    try {
      real = link.toRealPath();
    } catch (NoSuchFileException | FileSystemLoopException e) {
      reports.add(path, Code.UNREADABLE_FILE, "the symbolic link leads nowhere", "remove it");
      return Optional.empty();
    }
    if (!real.startsWith(realRoot)) {
      String help = "copy what it names into the site";
      reports.add(path, Code.LINK_LEAVES_SITE, "the symbolic link leads out of the site", help);
      return Optional.empty();
    }
    for (Path name : realRoot.relativize(real)) {
      if (name.toString().startsWith(".")) {
        String message = "the symbolic link leads to " + name + ", which is no part of the site";
        reports.add(path, Code.LINK_LEAVES_SITE, message, "copy what it names into the site");
        return Optional.empty();
      }
    }
    return usable(path, real, attributes(real), true);
  }

  private Optional<Place> usable(Path path, Path real, BasicFileAttributes found, boolean link) {
    if (!found.isDirectory() && !found.isRegularFile()) {
      String message = "this is no regular file";
      reports.add(path, Code.NOT_A_REGULAR_FILE, message, "replace it by a file");
      return Optional.empty();
    }
    Stamp stamp = new Stamp(real, found.lastModifiedTime(), found.size(), found.fileKey());
    return Optional.of(new Place(path, real, found.isDirectory(), link, stamp));
  }

  /** Reports folders that were replaced, say by a link, while their files were read. */
  void checkUnchanged() {
    entered.forEach(
        (real, was) -> {
          try {
            BasicFileAttributes now = attributes(real);
            if (!now.isDirectory() || !Objects.equals(now.fileKey(), was.key())) {
              throw new IOException("it was replaced while it was read");
            }
          } catch (IOException e) {
            reports.unreadable(was.path(), e);
          }
        });
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}

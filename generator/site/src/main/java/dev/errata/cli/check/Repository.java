package dev.errata.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder from which a code host counts paths. */
final class Repository {
  private Repository() {}

  /**
   * How a site's paths read from the repository's root: empty, or ending with a slash.
   *
   * @return nothing when the site is in no repository
   */
  static Optional<String> prefix(Path site) {
    return prefix(site, Optional.ofNullable(System.getenv("GITHUB_WORKSPACE")));
  }

  /** The same; the workspace is what GitHub's runner names, and counts for sites inside it. */
  static Optional<String> prefix(Path site, Optional<String> workspace) {
    Path real = real(site);
    Optional<Path> named =
        workspace.filter(w -> !w.isBlank()).map(w -> real(Path.of(w))).filter(real::startsWith);
    Optional<Path> git =
        Stream.iterate(real, folder -> folder != null, Path::getParent)
            .filter(folder -> Files.exists(folder.resolve(".git")))
            .findFirst();
    return named
        .or(() -> git)
        .map(root -> root.relativize(real).toString().replace('\\', '/'))
        .map(path -> path.isEmpty() ? "" : path + "/");
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}

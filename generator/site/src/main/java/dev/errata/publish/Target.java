package dev.errata.publish;

import dev.errata.recipe.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder that is published into, and the places that a build uses beside it and in {@code
 * .errata/}.
 *
 * @param out absolute
 * @param state where receipts live: {@code <site>/.errata}
 */
public record Target(Path out, Path state) {
  /** Folders of a site that are nobody's output. */
  private static final List<String> OCCUPIED =
      List.of("pages", "templates", "static", "generator", ".errata", ".git", ".github");

  /**
   * Why a folder can't be published into, as a sentence; nothing when it can.
   *
   * @param root the site's folder, absolute
   */
  public static Optional<String> refusal(Path root, Path out) {
    try {
      return refusal(real(root), real(out), out);
    } catch (IOException e) {
      return Optional.of("--out " + out + " can't be looked at: " + e.getMessage());
    }
  }

  private static Optional<String> refusal(Path root, Path real, Path out) throws IOException {
    if (root.startsWith(real)) {
      return Optional.of("--out " + out + " is the site's own folder or lies above it");
    }
    for (String name : OCCUPIED) {
      if (real.startsWith(root.resolve(name))) {
        return Optional.of("--out " + out + " lies in the site's " + name + "/");
      }
    }
    if (Files.isSymbolicLink(out)) {
      return Optional.of("--out " + out + " is a symbolic link; name the folder itself");
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of("--out " + out + " is a file");
      }
      if (isMounted(out)) {
        return Optional.of(
            "--out "
                + out
                + " is a file system of its own, so it can't be replaced; name a folder"
                + " inside it");
      }
    }
    return Optional.empty();
  }

  private static boolean isMounted(Path folder) throws IOException {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix")
        && !Files.getAttribute(folder, "unix:dev")
            .equals(Files.getAttribute(folder.getParent(), "unix:dev"));
  }

  /** The path with all links resolved, as far down as it exists. */
  private static Path real(Path path) throws IOException {
    if (Files.exists(path) || path.getParent() == null) {
      return path.toRealPath();
    }
    return real(path.getParent()).resolve(path.getFileName());
  }

  /** The tree in the making; afterwards the old one. */
  Path next() {
    return beside("next");
  }

  /** The old tree while it is away, where the system can't exchange folders. */
  Path away() {
    return beside("old");
  }

  /** Held while somebody builds into the folder, whichever site it is. */
  Path lock() {
    return beside("lock");
  }

  /** Hidden, and so named that whoever finds it knows whose it is. */
  private Path beside(String what) {
    return out.resolveSibling("." + out.getFileName() + ".errata-" + what);
  }

  /** What was published into this folder last; each folder has its own. */
  Path receipt() {
    Path folder = state.resolveSibling("public").relativize(out);
    String own = folder.toString().isEmpty() ? "" : "-" + Fingerprint.of(folder.toString()).hex();
    return state.resolve("receipt" + own);
  }

  /** What the last whole build into this folder was made from, and what it said. */
  Path lastBuild() {
    return receipt().resolveSibling(receipt().getFileName() + ".build");
  }

  /** What is about to be published; says whose the files are after a run that was killed. */
  Path pending() {
    return receipt().resolveSibling(receipt().getFileName() + ".next");
  }
}

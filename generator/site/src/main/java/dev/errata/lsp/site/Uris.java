package dev.errata.lsp.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Files as editors name them. */
public final class Uris {
  private Uris() {}

  /** The file that an address names; nothing for buffers without one, or for nonsense. */
  public static Optional<Path> file(String uri) {
    if (uri == null || !uri.startsWith("file:")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(new URI(uri)).toAbsolutePath().normalize());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** How a file is named to an editor. */
  public static String of(Path file) {
    return file.toUri().toString();
  }
}

package dev.errata.serve.live;

import dev.errata.serve.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The scripts and styles of the overlay and of the list of findings. */
final class LiveFiles {
  private static final Map<String, String> FILES =
      Map.of(
          "live.js", "text/javascript; charset=utf-8",
          "patch.js", "text/javascript; charset=utf-8",
          "events.js", "text/javascript; charset=utf-8",
          "findings.js", "text/javascript; charset=utf-8",
          "list.js", "text/javascript; charset=utf-8",
          "live.css", "text/css; charset=utf-8",
          "list.html", "text/html; charset=utf-8");

  private LiveFiles() {}

  static Optional<Reply> find(String name) {
    return Optional.ofNullable(FILES.get(name)).map(type -> Reply.of(200, type, bytes(name)));
  }

  static byte[] bytes(String name) {
    try (InputStream in = LiveFiles.class.getResourceAsStream("/serve/" + name)) {
      if (in == null) {
        throw new IllegalStateException("this build of Errata lacks serve/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

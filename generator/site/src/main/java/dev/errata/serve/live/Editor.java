package dev.errata.serve.live;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The author's editor, by the kind of address that opens a file in it. */
public enum Editor {
  VSCODE,
  VSCODIUM,
  CURSOR,
  ZED,
  IDEA,
  NONE;

  /** The address that opens a file at a place, lines and columns counted from 1. */
  Optional<String> link(Path file, int line, int column) {
    String path = file.toAbsolutePath().toString().replace('\\', '/');
    String rooted = path.startsWith("/") ? path : "/" + path;
    String place = ":" + line + ":" + column;
    return switch (this) {
      case VSCODE, VSCODIUM, CURSOR, ZED ->
          Optional.of(scheme() + "://file" + encoded(rooted).replace("%2F", "/") + place);
      case IDEA ->
          Optional.of("idea://open?file=" + encoded(path) + "&line=" + line + "&column=" + column);
      case NONE -> Optional.empty();
    };
  }

  private String scheme() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}

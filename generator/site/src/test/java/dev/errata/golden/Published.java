package dev.errata.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.diagnostic.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares what a site publishes with what was recorded, the theme's own files left out. */
final class Published {
  /** Codes that no folder of plain files in Git can show; tests of their rooms do. */
  static final Set<Code> SHOWN_ELSEWHERE =
      EnumSet.of(
          Code.SITE_MISSING,
          Code.UNREADABLE_FILE,
          Code.NOT_A_REGULAR_FILE,
          Code.LINK_LEAVES_SITE,
          Code.FILE_TOO_LARGE,
          Code.HOST_LIMIT,
          Code.UPDATED_UNTOUCHED);

  private static final Pattern HASHED = Pattern.compile("\\.[0-9a-f]{8,64}\\.");
  private static final Pattern INTEGRITY = Pattern.compile("sha(256|384|512)-[A-Za-z0-9+/=]+");

  private Published() {}

  /** A published path with the hash in its name replaced, so that a new style changes no name. */
  static String stableName(String path) {
    return HASHED.matcher(path).replaceAll(".HASH.");
  }

  static void compare(Path out, Map<String, byte[]> files, boolean write) throws IOException {
    Map<String, String> found = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (!path.startsWith("static/") && !path.startsWith("match/")) {
            found.put(path, stable(new String(bytes, StandardCharsets.UTF_8)));
          }
        });
    if (write) {
      rewrite(out, found);
    }
    Map<String, String> recorded = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        recorded.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    assertEquals(recorded.keySet(), found.keySet());
    recorded.forEach((path, text) -> assertEquals(text, found.get(path), path));
  }

  private static String stable(String text) {
    return INTEGRITY.matcher(HASHED.matcher(text).replaceAll(".HASH.")).replaceAll("sha$1-HASH");
  }

  private static void rewrite(Path out, Map<String, String> found) throws IOException {
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> one : found.entrySet()) {
      Path file = out.resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, one.getValue());
    }
  }
}

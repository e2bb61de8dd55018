package dev.errata.vectors;

import dev.errata.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a command printed as it failed, recorded in {@code src/test/resources/logs}; the path there
 * is the entry of our own site that fits. Only folders were renamed.
 */
public record RealLog(String entry, String text) {
  private static final Path FOLDER = Path.of("src/test/resources/logs");

  /** All that were recorded, in order. */
  public static List<RealLog> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().map(RealLog::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RealLog read(Path file) {
    try {
      String path = FOLDER.relativize(file).toString().replace('\\', '/');
      return new RealLog(path.replace(".log", ""), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first match of what {@code match --format json} printed. */
  public static Map<?, ?> first(String printed) {
    Map<?, ?> answer = (Map<?, ?>) Json.parse(printed).orElseThrow();
    return (Map<?, ?>) ((List<?>) answer.get("matches")).getFirst();
  }

  @Override
  public String toString() {
    return entry;
  }
}

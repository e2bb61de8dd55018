package dev.errata.vectors;

import dev.errata.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One line of {@code values.jsonl}: whether a value may stand in a command for a placeholder. */
public record SafeValue(String name, String value, boolean safe) {

  /** All lines of the file. */
  public static List<SafeValue> all() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/values.jsonl")).stream()
          .map(line -> (Map<?, ?>) Json.parse(line).orElseThrow())
          .map(
              map ->
                  new SafeValue(
                      (String) map.get("name"),
                      (String) map.get("value"),
                      (Boolean) map.get("safe")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

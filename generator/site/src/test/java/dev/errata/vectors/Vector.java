package dev.errata.vectors;

import dev.errata.json.Json;
import dev.errata.match.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One line of {@code src/test/resources/vectors/*.jsonl}: entries, a log or words, and what the
 * first answer must be. Any implementation of the matcher can be held against them.
 *
 * <p>A line has {@code name}, {@code documents}, {@code query} and {@code expect}. The text that is
 * asked for is {@code noise.text}, {@code noise.times} times, then {@code query}, {@code times}
 * times. Each key of {@code expect} must be equal in the first answer; without any answer that is
 * {@code "entry":null,"confident":false}. {@code known-gaps.jsonl} holds what is right and not yet
 * so; it is not run.
 */
public record Vector(
    String name, List<Document> documents, String query, Map<String, Object> expect) {
  private static final Path FOLDER = Path.of("src/test/resources/vectors");
  private static final String GAPS = "known-gaps.jsonl";
  private static final Set<String> KEYS =
      Set.of("name", "documents", "noise", "query", "times", "expect");
  private static final Set<String> DOCUMENT =
      Set.of(
          "entry",
          "title",
          "signatures",
          "codes",
          "quick_fix",
          "category",
          "summary",
          "body",
          "tags",
          "confused_with");
  private static final Set<String> CONFUSION = Set.of("entry", "differs");
  private static final Set<String> EXPECT =
      Set.of("entry", "confident", "line", "captures", "quick_fix", "missing", "look_alikes");

  /** All vectors that must hold, file by file. */
  public static List<Vector> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".jsonl") && !f.endsWith(GAPS))
          .sorted()
          .flatMap(f -> read(f).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Vector> read(Path file) {
    try {
      String theme = file.getFileName().toString().replace(".jsonl", "");
      List<Vector> vectors = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        vectors.add(parse(theme, line));
      }
      return vectors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one line. */
  static Vector parse(String theme, String line) {
    Object value =
        Json.parse(line).orElseThrow(() -> new IllegalArgumentException("not JSON: " + line));
    Map<String, Object> map = object(value, KEYS);
    Map<String, Object> expect = object(map.get("expect"), EXPECT);
    if (expect.isEmpty()) {
      throw new IllegalArgumentException("nothing is expected: " + line);
    }
    return new Vector(theme + ": " + map.get("name"), documents(map), query(map), expect);
  }

  private static List<Document> documents(Map<String, Object> map) {
    return list(map, "documents").stream().map(d -> document(object(d, DOCUMENT))).toList();
  }

  private static Document document(Map<String, Object> map) {
    String entry = text(map, "entry");
    return new Document(
        entry,
        entry + "/",
        text(map, "title"),
        text(map, "quick_fix"),
        texts(map, "signatures"),
        texts(map, "codes"),
        words(map, entry.substring(0, entry.indexOf('/'))),
        list(map, "confused_with").stream().map(c -> confusion(object(c, CONFUSION))).toList());
  }

  private static Document.Words words(Map<String, Object> map, String folder) {
    String category = (String) map.getOrDefault("category", folder);
    return new Document.Words(
        category, texts(map, "tags"), text(map, "summary"), text(map, "body"));
  }

  private static Document.Confusion confusion(Map<String, Object> map) {
    return new Document.Confusion(text(map, "entry"), text(map, "differs"));
  }

  private static String query(Map<String, Object> map) {
    String query = text(map, "query").repeat(number(map, "times"));
    if (!map.containsKey("noise")) {
      return query;
    }
    Map<String, Object> noise = object(map.get("noise"), Set.of("text", "times"));
    return text(noise, "text").repeat(number(noise, "times")) + query;
  }

  /** What differs from an answer that is written as {@code match --format json} writes it. */
  public List<String> differences(Map<String, Object> first) {
    List<String> differences = new ArrayList<>();
    expect.forEach(
        (key, value) -> {
          Object given = key.equals("look_alikes") ? entries(first.get(key)) : first.get(key);
          String wanted = key + "=" + Json.line(value);
          String found = key + "=" + Json.line(given);
          if (!wanted.equals(found)) {
            differences.add("wanted " + wanted + ", found " + found + " in " + Json.line(first));
          }
        });
    return differences;
  }

  /** Which entries the look-alikes are; a vector says no more of them. */
  private static List<?> entries(Object lookAlikes) {
    return lookAlikes instanceof List<?> all
        ? all.stream().map(one -> ((Map<?, ?>) one).get("entry")).toList()
        : List.of();
  }

  private static int number(Map<String, Object> map, String key) {
    return ((Number) map.getOrDefault(key, 1)).intValue();
  }

  private static String text(Map<String, Object> map, String key) {
    return (String) map.getOrDefault(key, "");
  }

  private static List<?> list(Map<String, Object> map, String key) {
    return (List<?>) map.getOrDefault(key, List.of());
  }

  private static List<String> texts(Map<String, Object> map, String key) {
    return list(map, key).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value, Set<String> keys) {
    Map<String, Object> map = (Map<String, Object>) value;
    if (map == null || !keys.containsAll(map.keySet())) {
      throw new IllegalArgumentException(value + " may have only the keys " + keys);
    }
    return map;
  }

  @Override
  public String toString() {
    return name;
  }
}

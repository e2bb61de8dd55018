package dev.errata.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.json.Json;
import dev.errata.match.Answer;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Match;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Queries with the answers that every compilation of the matcher must give, and their index. */
public record Vectors(SortedMap<String, byte[]> index, List<Case> cases) {
  /** How many matches a query is asked for. */
  public static final int LIMIT = 10;

  /** A query and what its first matches must hold. */
  public record Case(String name, String query, List<Map<String, Object>> matches) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Reads the file of this name among the matcher's test resources. */
  public static Vectors read(String file) {
    List<Document> documents = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (String line : text(file).lines().toList()) {
      Map<?, ?> values = (Map<?, ?>) Json.parse(line).orElseThrow(() -> new AssertionError(line));
      if (values.get("document") instanceof Map<?, ?> document) {
        documents.add(document(document));
      } else {
        cases.add(
            new Case(
                (String) values.get("name"),
                (String) values.get("query"),
                maps(values, "matches")));
      }
    }
    return new Vectors(IndexFiles.write(documents), cases);
  }

  /** The JVM's answer, in the shape that browsers get it. */
  public Map<String, Object> answer(String query) {
    Matcher matcher = Matcher.open(index.get(IndexFiles.MANIFEST));
    List<String> names = matcher.need(query);
    for (int round = 0; !names.isEmpty(); round++) {
      assertTrue(round < 10, () -> "still needs files: " + query);
      names.forEach(name -> matcher.load(name, index.get(name)));
      names = matcher.need(query);
    }
    Answer answer = matcher.answer(query, LIMIT);
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("lines", answer.lines());
    shape.put("entries", answer.entries());
    shape.put("matches", answer.matches().stream().map(Vectors::shape).toList());
    return shape;
  }

  /** Fails when the answer's first matches are not those of the case. */
  public static void check(Case vector, Map<?, ?> answer) {
    List<Map<String, Object>> matches = maps(answer, "matches");
    if (vector.matches().isEmpty()) {
      assertTrue(
          matches.stream().noneMatch(match -> Boolean.TRUE.equals(match.get("confident"))),
          () -> "nothing fits, but: " + matches);
    }
    for (int i = 0; i < vector.matches().size(); i++) {
      Map<String, Object> expected = vector.matches().get(i);
      assertTrue(i < matches.size(), () -> "expected " + expected + ", but: " + matches);
      Map<String, Object> named = new LinkedHashMap<>(matches.get(i));
      named.keySet().retainAll(expected.keySet());
      assertEquals(text(expected), text(named), vector.name());
    }
  }

  /** JSON with numbers alike, so that 1 and 1.0 are one. */
  public static String text(Object value) {
    return Json.line(Json.parse(Json.line(value)).map(Vectors::plain).orElse(""));
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case List<?> list -> list.stream().map(Vectors::plain).toList();
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new java.util.TreeMap<>();
        map.forEach((key, one) -> sorted.put((String) key, plain(one)));
        yield sorted;
      }
      default -> value;
    };
  }

  private static Map<String, Object> shape(Match match) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("entry", match.entry());
    shape.put("url", match.url());
    shape.put("title", match.title());
    shape.put("score", Math.round(match.score() * 10) / 10.0);
    shape.put("confident", match.confident());
    shape.put("signature", match.signature());
    shape.put("line", match.line());
    shape.put("text", match.text());
    shape.put("captures", match.captures());
    shape.put("quick_fix", match.quickFix());
    shape.put("missing", match.missing());
    shape.put(
        "look_alikes",
        match.lookAlikes().stream()
            .map(
                o ->
                    Map.of(
                        "entry",
                        o.entry(),
                        "url",
                        o.url(),
                        "title",
                        o.title(),
                        "differs",
                        o.differs()))
            .toList());
    return shape;
  }

  private static Document document(Map<?, ?> values) {
    return new Document(
        (String) values.get("entry"),
        (String) values.get("url"),
        (String) values.get("title"),
        (String) values.get("quick_fix"),
        texts(values, "signatures"),
        texts(values, "codes"),
        new Document.Words(
            (String) values.get("category"),
            texts(values, "tags"),
            (String) values.get("summary"),
            (String) values.get("body")),
        maps(values, "confused_with").stream()
            .map(c -> new Document.Confusion((String) c.get("entry"), (String) c.get("differs")))
            .toList());
  }

  private static List<String> texts(Map<?, ?> values, String key) {
    return ((List<?>) values.get(key)).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(Map<?, ?> values, String key) {
    return ((List<?>) values.get(key)).stream().map(one -> (Map<String, Object>) one).toList();
  }

  private static String text(String file) {
    try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.json.Json;
import dev.errata.match.Answer;
import dev.errata.match.IndexFiles;
import dev.errata.match.Match;
import dev.errata.match.Matcher;
import dev.errata.search.OpenIndex;
import dev.errata.vectors.SafeValue;
import dev.errata.vectors.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector holds in the module compiled for browsers, which answers as the JVM in all else. */
class VectorsInBrowserTest {
  private static final int SHOWN = 5;

  /**
   * Loads what is needed in rounds, as the site's own script does. What goes in and out is ASCII:
   * the way to the browser and back keeps no half of a surrogate pair.
   */
  private static final String ASK =
      """
      async ([escaped, limit, files, manifest]) => {
        const query = JSON.parse(escaped);
        const file = name => Int8Array.from(atob(files[name]), c => c.charCodeAt(0));
        const matcher = await import(new URL('matcher.js', location.href).href);
        matcher.open(file(manifest));
        for (;;) {
          const names = matcher.need(query);
          if (names.length === 0) {
            const answer = matcher.answer(query, limit);
            const { fill } = await import(new URL('value.js', location.href).href);
            answer.matches.forEach(m => (m.quick_fix = fill(m.quick_fix, m.captures)));
            return JSON.stringify(answer).replace(/[^ -~]/g,
              unit => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
          }
          for (const name of names) matcher.load(name, file(name));
        }
      }
      """;

  @TempDir private static Path folder;
  private static StaticServer server;
  private static Reader reader;

  @BeforeAll
  static void publish() throws IOException {
    Files.writeString(
        folder.resolve("index.html"),
        "<!doctype html><title>Vectors</title><link rel=icon href=data:,>");
    Files.writeString(
        folder.resolve("_headers"),
        "/*\n  Content-Security-Policy: default-src 'self'; img-src data:\n");
    try (InputStream module = Matcher.class.getResourceAsStream("matcher.js")) {
      Files.copy(module, folder.resolve("matcher.js"));
    }
    Files.copy(Path.of("../../static/js/value.js"), folder.resolve("value.js"));
    server = new StaticServer(folder, "/");
    reader = Reader.wide(server);
    reader.open("");
  }

  @AfterAll
  static void stop() {
    reader.close();
    server.close();
  }

  @Test
  void theSitesScriptJudgesValuesAsTheMatcherDoes() {
    for (SafeValue line : SafeValue.all()) {
      Object safe =
          reader
              .page()
              .evaluate(
                  "async ([n, v]) => (await import(new URL('value.js', location.href).href)).allowed(n, v)",
                  List.of(line.name(), line.value()));
      assertEquals(line.safe(), safe, line::toString);
    }
  }

  static List<Vector> vectors() {
    return Vector.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void holds(Vector vector) throws IOException {
    SortedMap<String, byte[]> index = IndexFiles.write(vector.documents());
    String answer = ask(vector.query(), index);
    assertEquals(List.of(), vector.differences(first(answer)));
    assertEquals(
        shape(OpenIndex.of(index).answer(vector.query(), SHOWN)),
        Json.line(Json.parse(answer).orElseThrow()),
        "the JVM's answer");
  }

  private static String ask(String query, SortedMap<String, byte[]> index) {
    Map<String, String> files = new LinkedHashMap<>();
    index.forEach((name, bytes) -> files.put(name, Base64.getEncoder().encodeToString(bytes)));
    List<Object> given = List.of(ascii(query), SHOWN, files, IndexFiles.MANIFEST);
    return (String) reader.page().evaluate(ASK, given);
  }

  /** The first match, with what a vector may ask of it when there is none. */
  private static Map<String, Object> first(String answer) {
    Map<?, ?> values = (Map<?, ?>) Json.parse(answer).orElseThrow();
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("entry", null);
    first.put("confident", false);
    ((List<?>) values.get("matches"))
        .stream()
            .limit(1)
            .forEach(match -> ((Map<?, ?>) match).forEach((k, v) -> first.put((String) k, v)));
    return first;
  }

  /** The JVM's answer as the browser's module writes it. */
  private static String shape(Answer answer) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("entries", answer.entries());
    shape.put("matches", answer.matches().stream().map(VectorsInBrowserTest::shape).toList());
    return Json.line(shape);
  }

  private static Map<String, Object> shape(Match match) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("entry", match.entry());
    shape.put("url", match.url());
    shape.put("title", match.title());
    shape.put("score", tenths(match.score()));
    shape.put("confident", match.confident());
    shape.put("signature", match.signature());
    shape.put("line", match.line());
    shape.put("text", match.text());
    shape.put("captures", match.captures());
    shape.put("quick_fix", match.quickFix());
    shape.put("missing", match.missing());
    shape.put("look_alikes", match.lookAlikes().stream().map(VectorsInBrowserTest::shape).toList());
    return shape;
  }

  /** A number rounded to tenths; JavaScript writes no decimals of a whole one. */
  private static Number tenths(double number) {
    long tenths = Math.round(number * 10);
    if (tenths % 10 == 0) {
      return tenths / 10;
    }
    return tenths / 10.0;
  }

  private static Map<String, Object> shape(Match.LookAlike other) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("entry", other.entry());
    shape.put("url", other.url());
    shape.put("title", other.title());
    shape.put("differs", other.differs());
    return shape;
  }

  private static String ascii(String text) {
    StringBuilder json = new StringBuilder();
    for (char unit : Json.line(text).toCharArray()) {
      json.append(unit < 127 ? "" + unit : String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return json.toString();
  }
}

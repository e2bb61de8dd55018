package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.json.Json;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import dev.errata.search.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The module compiled for browsers gives the agreed answers, and the JVM's to the last field. */
class VectorsInBrowserTest {
  private static final Vectors VECTORS = Vectors.read("answers.jsonl");

  /**
   * Loads what is needed in rounds, as the site's own script does. What goes in and out is ASCII:
   * the way to the browser and back keeps no half of a surrogate pair.
   */
  private static final String ASK =
      """
      async ([escaped, limit, manifest]) => {
        const query = JSON.parse(escaped);
        const file = async name =>
          new Int8Array(await (await fetch(name)).arrayBuffer());
        const matcher = await import(new URL('matcher.js', location.href).href);
        matcher.open(await file(manifest));
        for (;;) {
          const names = JSON.parse(matcher.need(query));
          if (names.length === 0) {
            return matcher.answer(query, limit).replace(/[^ -~]/g,
              unit => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
          }
          for (const name of names) matcher.load(name, await file(name));
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
    for (Map.Entry<String, byte[]> file : VECTORS.index().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    server = new StaticServer(folder, "/");
    reader = Reader.wide(server);
    reader.open("");
  }

  @AfterAll
  static void stop() {
    reader.close();
    server.close();
  }

  static List<Vectors.Case> cases() {
    return VECTORS.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isAnsweredAsAgreed(Vectors.Case vector) {
    Object said =
        reader
            .page()
            .evaluate(ASK, List.of(ascii(vector.query()), Vectors.LIMIT, IndexFiles.MANIFEST));
    Map<?, ?> answer = (Map<?, ?>) Json.parse((String) said).orElseThrow();
    Vectors.check(vector, answer);
    assertEquals(Vectors.text(VECTORS.answer(vector.query())), Vectors.text(answer));
  }

  private static String ascii(String text) {
    StringBuilder json = new StringBuilder();
    for (char unit : Json.line(text).toCharArray()) {
      json.append(unit < 127 ? String.valueOf(unit) : String.format("\\u%04x", (int) unit));
    }
    return json.toString();
  }
}

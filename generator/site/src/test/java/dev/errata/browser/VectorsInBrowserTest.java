package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import dev.errata.json.Json;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.vectors.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector holds in the compiled module too, fed by the files that it asks for. */
class VectorsInBrowserTest {
  private static final String ASK =
      """
      import * as matcher from './matcher.js';

      const bytes = text => Int8Array.from(atob(text), c => c.charCodeAt(0));

      window.ask = ([index, query]) => {
        matcher.open(bytes(index['index.bin']));
        let need = JSON.parse(matcher.need(query));
        while (need.length > 0) {
          need.forEach(name => matcher.load(name, bytes(index[name])));
          need = JSON.parse(matcher.need(query));
        }
        return matcher.answer(query, 5);
      };
      """;

  private static final String PAGE =
      """
      <!doctype html><title>Vectors</title><link rel="icon" href="data:,">
      <script type="module" src="ask.js"></script>
      """;

  @TempDir private static Path folder;
  private static StaticServer server;
  private static Reader reader;
  private static Page page;

  static List<Vector> vectors() {
    return Vector.all();
  }

  @BeforeAll
  static void open() throws IOException {
    try (InputStream module = Document.class.getResourceAsStream("/dev/errata/match/matcher.js")) {
      Files.copy(module, folder.resolve("matcher.js"));
    }
    Files.writeString(folder.resolve("ask.js"), ASK);
    Files.writeString(folder.resolve("index.html"), PAGE);
    Files.writeString(folder.resolve("404.html"), "");
    Files.writeString(folder.resolve("_headers"), "");
    server = new StaticServer(folder, "/");
    reader = Reader.wide(server);
    page = reader.open("");
    page.waitForFunction("'ask' in window");
  }

  @AfterAll
  static void close() {
    try {
      reader.close();
    } finally {
      server.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void holds(Vector vector) {
    assertEquals(List.of(), differences(vector, vector.documents()));
  }

  /** Without its entries a vector that wants one must fail. */
  @Test
  void aWrongAnswerIsSeen() {
    Vector vector =
        vectors().stream().filter(v -> v.expect().get("entry") != null).findFirst().orElseThrow();
    assertFalse(differences(vector, List.of()).isEmpty());
  }

  private static List<String> differences(Vector vector, List<Document> documents) {
    Map<String, String> index = new TreeMap<>();
    IndexFiles.write(documents)
        .forEach((name, bytes) -> index.put(name, Base64.getEncoder().encodeToString(bytes)));
    Object answer = page.evaluate("window.ask", List.of(index, vector.query()));
    return vector.differences(first(answer.toString()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> first(String answer) {
    Map<String, Object> map = (Map<String, Object>) Json.parse(answer).orElseThrow();
    List<Map<String, Object>> matches = (List<Map<String, Object>>) map.get("matches");
    if (!matches.isEmpty()) {
      return matches.getFirst();
    }
    Map<String, Object> none = new TreeMap<>();
    none.put("entry", null);
    none.put("confident", false);
    return none;
  }
}

package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.json.Json;
import dev.errata.match.Matcher;
import dev.errata.match.scrub.Scrubber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scrubber compiled for browsers takes out what the JVM's does. */
class ScrubberInBrowserTest {
  private static final String SCRUB =
      """
      async log => {
        const { scrub } = await import(new URL('scrubber.js', location.href).href);
        return scrub(log);
      }
      """;

  private static final List<String> LOGS =
      List.of(
          "Error: ENOENT, open '/home/mary miller/app/x.js' owned by mary",
          "C:\\Users\\Mary Miller> curl -u mary:hunter2 https://10.1.2.3/?token=abc&page=2",
          "{\"hostname\":\"marys-box\",\"headers\":{\"cookie\":[\"a=1\"],\"password\":\"p w\"}}",
          "Authorization: Bearer abc\nCookie: a=1; b=2\nAuthor: Mary Miller <mary@x.org>",
          "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n\u001b[31mghp_16C7e42F292c6912E77",
          "connect ECONNREFUSED [fe80::1%eth0]:5432 5f0c1f3a-7a7e-4d5c-9b1e-0c8f4a1d2e3f 00:1a:2b:3c:4d:5e",
          "npm error peer react@\"^17\" from left-pad@npm:1.3.0, version 1.2.3.4 of OAuth2Exception");

  @Test
  void answersAsTheJvmDoes(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("index.html"),
        "<!doctype html><title>Scrubber</title><link rel=icon href=data:,>");
    Files.writeString(
        folder.resolve("_headers"),
        "/*\n  Content-Security-Policy: default-src 'self'; img-src data:\n");
    try (InputStream module = Matcher.class.getResourceAsStream("scrubber.js")) {
      Files.copy(module, folder.resolve("scrubber.js"));
    }
    StaticServer server = new StaticServer(folder, "/");
    try (Reader reader = Reader.wide(server)) {
      reader.open("");
      for (String log : LOGS) {
        Object given = Json.parse((String) reader.page().evaluate(SCRUB, log)).orElseThrow();
        assertEquals(Json.line(shape(log)), Json.line(given));
      }
    } finally {
      server.close();
    }
  }

  private static Map<String, Object> shape(String log) {
    Scrubber.Scrubbed clean = Scrubber.clean(log);
    Map<String, Object> replaced = new LinkedHashMap<>();
    clean.replaced().forEach(one -> replaced.put(one.mark(), one.times()));
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("text", clean.text());
    shape.put("replaced", replaced);
    return shape;
  }
}

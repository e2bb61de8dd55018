package dev.errata.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static List<String> bodies(String stream) throws IOException {
    Frames frames = new Frames(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
    List<String> bodies = new ArrayList<>();
    for (String body = frames.next(); body != null; body = frames.next()) {
      bodies.add(body);
    }
    return bodies;
  }

  private static String frame(String body) {
    return "Content-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n"
        + body;
  }

  @Test
  void lengthsCountBytes() throws IOException {
    assertEquals(List.of("{\"ä😀\"}", "{}"), bodies(frame("{\"ä😀\"}") + frame("{}")));
  }

  @Test
  void caseAndLineEndsOfHeadersDoNotMatter() throws IOException {
    assertEquals(List.of("{}", "[]"), bodies("content-length:2\n\n{}CONTENT-LENGTH: 2\r\n\r\n[]"));
  }

  @Test
  void aBodyThatIsLongerThanItSaysLosesItselfAlone() throws IOException {
    assertEquals(List.of("{", "[1]"), bodies("Content-Length: 1\r\n\r\n{\"a\": 1}" + frame("[1]")));
  }

  @Test
  void rubbishBetweenMessagesIsReadOver() throws IOException {
    assertEquals(List.of("[1]"), bodies("x".repeat(100_000) + "\r\n\r\n" + frame("[1]")));
    assertEquals(List.of("[1]"), bodies("\r\n\r\nContent-Length: -4\r\n\r\n" + frame("[1]")));
  }

  @Test
  void aBodyTooLargeIsReadOver() throws IOException {
    String huge = "Content-Length: 67108865\r\n\r\n" + "x".repeat(67_108_865);
    assertEquals(List.of("[1]"), bodies(huge + frame("[1]")));
  }

  @Test
  void aStreamThatEndsWithinAMessageEnds() throws IOException {
    assertEquals(List.of(), bodies("Content-Length: 10\r\n\r\n{}"));
    assertEquals(List.of(), bodies("Content-Length: 999999999\r\n\r\n{}"));
    assertEquals(List.of(), bodies("Content-Le"));
    assertEquals(List.of(), bodies(""));
  }
}

package dev.errata.lsp;

import static dev.errata.lsp.ErrorFolder.ENTRY;
import static dev.errata.lsp.ScriptedEditor.at;
import static dev.errata.lsp.ScriptedEditor.named;
import static dev.errata.lsp.ScriptedEditor.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an editor sends, the next sensible message is answered. */
class BadEditorTest {
  private static final long UNKNOWN_METHOD = -32601;

  @TempDir private Path temp;
  private ErrorFolder site;
  private ScriptedEditor editor;

  @BeforeEach
  void open() throws IOException {
    site = ErrorFolder.in(temp);
    editor = ScriptedEditor.in(site.root());
  }

  /** After each test the server still works, and has said nothing but messages of the protocol. */
  @AfterEach
  void stillAnswers() throws IOException {
    try (ScriptedEditor last = editor) {
      Path file = site.file("pages/demo-tool/last.md");
      editor.open(file, ENTRY.replace("updated:", "updatd:"));
      editor.await(
          "findings",
          m -> m.toString().contains("unknown-key") && m.toString().contains("last.md"));
      assertEquals(0, last.end(), last::log);
    }
  }

  @Test
  void messagesThatAreNoJson() {
    editor.message("{");
    editor.message("");
    editor.message("null");
    editor.message("[]");
    editor.message("\"text\"");
    editor.message("{\"jsonrpc\":\"2.0\"}");
    editor.message("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"textDocument/hover\"}");
    editor.message("x".repeat(100_000));
    editor.message("[".repeat(100_000));
  }

  @Test
  void headersThatAreNone() {
    editor.raw("Content-Length: many\r\n\r\n");
    editor.raw("Content-Length: -5\r\n\r\n");
    editor.raw("Content-Type: text\r\n\r\n");
    editor.raw("nonsense\r\n\r\n");
    editor.raw("\r\n\r\n\r\n");
  }

  @Test
  void anUnknownCharsetLosesOneMessage() {
    editor.raw("Content-Length: 2\r\nContent-Type: x; charset=klingon\r\n\r\n");
    editor.raw("\r\n\r\n");
  }

  @Test
  void unknownMethods() {
    editor.send("$/unheardOf", Map.of());
    editor.send("textDocument/unheardOf", Map.of("a", List.of()));
    Map<?, ?> answer = editor.request("workspace/unheardOf", Map.of());
    assertEquals(UNKNOWN_METHOD, ((Map<?, ?>) answer.get("error")).get("code"));
  }

  @Test
  void methodsThatWereNotOffered() {
    Map<?, ?> answer =
        editor.request(
            "textDocument/formatting",
            Map.of("textDocument", Map.of("uri", uri(site.entry())), "options", Map.of()));
    assertTrue(answer.containsKey("error"), answer::toString);
    assertFalse(answer.toString().contains("Exception"), answer::toString);
  }

  @Test
  void parametersOfAnotherShape() {
    editor.send("textDocument/didOpen", List.of(1, 2));
    editor.send("textDocument/didOpen", Map.of("textDocument", 7));
    editor.send("textDocument/didChange", Map.of());
    editor.send("textDocument/didClose", Map.of("textDocument", Map.of()));
    editor.send("workspace/didChangeWatchedFiles", Map.of());
    for (String method :
        List.of(
            "textDocument/hover",
            "textDocument/completion",
            "textDocument/codeAction",
            "textDocument/rename",
            "textDocument/references",
            "textDocument/documentSymbol",
            "workspace/willRenameFiles")) {
      Map<?, ?> answer = editor.request(method, Map.of());
      assertTrue(answer.containsKey("error") || answer.get("result") == null, answer::toString);
    }
  }

  @Test
  void positionsThatDoNotExist() {
    editor.open(site.entry(), ENTRY);
    for (int line : new int[] {-1, 0, 7, 1_000_000}) {
      for (int character : new int[] {-7, 0, 1_000_000}) {
        Map<String, Object> place =
            Map.of(
                "textDocument",
                Map.of("uri", uri(site.entry())),
                "position",
                Map.of("line", line, "character", character));
        editor.result("textDocument/hover", place);
        editor.result("textDocument/completion", place);
        editor.result("textDocument/definition", place);
      }
    }
    Map<String, Object> backwards =
        Map.of(
            "start", Map.of("line", 9, "character", 9), "end", Map.of("line", 1, "character", 1));
    editor.changes(site.entry(), List.of(Map.of("range", backwards, "text", "x")));
  }

  @Test
  void filesOfNoSite() throws IOException {
    Path outside = temp.resolve("README.md");
    editor.open(outside, "---\nx\n");
    editor.open(site.file("README.md"), "# Read me");
    editor.open(site.file("pages/a/b/c.md"), "x");
    for (String uri :
        List.of(
            "untitled:Untitled-1",
            "file:",
            "file:///%zz",
            "http://x/y.md",
            "",
            "file://host/p.md")) {
      editor.send(
          "textDocument/didOpen",
          Map.of(
              "textDocument",
              Map.of("uri", uri, "languageId", "markdown", "version", 1, "text", "---\n")));
      Object hover =
          editor.result(
              "textDocument/hover",
              Map.of(
                  "textDocument",
                  Map.of("uri", uri),
                  "position",
                  Map.of("line", 0, "character", 0)));
      assertEquals(null, hover);
    }
    assertEquals(List.of(), editor.told(outside));
  }

  @Test
  void changesAndClosingOfFilesThatAreNotOpen() {
    editor.change(site.entry(), "x");
    editor.send("textDocument/didClose", named(site.entry()));
    editor.send("textDocument/didSave", named(site.entry()));
    editor.open(site.entry(), ENTRY);
    editor.open(site.entry(), ENTRY);
    editor.send("textDocument/didClose", named(site.entry()));
    editor.send("textDocument/didClose", named(site.entry()));
  }

  @Test
  void aSiteWithoutSettingsIsServedWhereItIsTheFolder() throws IOException {
    Files.delete(site.file("site.yml"));
    editor.open(site.entry(), ENTRY);
    editor.awaitCodes(site.file("site.yml"), "missing-key");
    site.with("site.yml", "title: A\nbase_url: https://example.org/\n");
  }

  @Test
  void aDeletedSite() throws IOException {
    editor.open(site.entry(), ENTRY);
    editor.result("textDocument/definition", at(site.entry(), ENTRY, "title", 0));
    try (Stream<Path> all = Files.walk(site.root())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    editor.send(
        "workspace/didChangeWatchedFiles",
        Map.of("changes", List.of(Map.of("uri", uri(site.otherEntry()), "type", 3))));
    editor.change(site.entry(), ENTRY.replace("updated:", "updatd:"));
    editor.awaitCodes(site.entry(), "unknown-key");
  }

  @Test
  void aHugeFile() {
    String huge = ENTRY + "x".repeat(3_000_000);
    editor.open(site.entry(), huge);
    editor.awaitCodes(site.entry(), "file-too-large");
    editor.result("textDocument/completion", at(site.entry(), huge, "title", 0));
    editor.result("textDocument/documentSymbol", named(site.entry()));
    editor.result("textDocument/hover", at(site.entry(), huge, "title", 0));
  }

  @Test
  void aThousandChangesWithoutAPause() {
    editor.open(site.entry(), ENTRY);
    for (int i = 0; i < 1000; i++) {
      editor.change(site.entry(), ENTRY.replace("Seen", "Seen " + i));
    }
    editor.change(site.entry(), ENTRY.replace("updated:", "updatd:"));
    editor.awaitCodes(site.entry(), "unknown-key");
  }

  @Test
  void requestsBeforeAndAfterTheirTime() throws IOException {
    try (ScriptedEditor early = ScriptedEditor.start()) {
      early.open(site.entry(), ENTRY);
      Map<?, ?> answer =
          early.request("textDocument/hover", at(site.entry(), ENTRY, "quick_fix", 1));
      assertTrue(answer.containsKey("result") || answer.containsKey("error"), answer::toString);
      assertEquals(0, early.end());
    }
  }
}

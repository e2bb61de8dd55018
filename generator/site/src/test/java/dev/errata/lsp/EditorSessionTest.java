package dev.errata.lsp;

import static dev.errata.lsp.ErrorFolder.ENTRY;
import static dev.errata.lsp.ScriptedEditor.at;
import static dev.errata.lsp.ScriptedEditor.named;
import static dev.errata.lsp.ScriptedEditor.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.SourceText;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees: the real process, a site on disk, and the messages of an editor. */
class EditorSessionTest {
  @TempDir private Path temp;
  private ErrorFolder site;
  private ScriptedEditor editor;

  @BeforeEach
  void open() throws IOException {
    site = ErrorFolder.in(temp);
    editor = ScriptedEditor.in(site.root());
  }

  @AfterEach
  void close() throws IOException {
    editor.close();
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  private static List<?> list(Object value) {
    return (List<?>) value;
  }

  private static Map<String, Object> range(int line, int from, int to) {
    return Map.of(
        "start",
        Map.of("line", line, "character", from),
        "end",
        Map.of("line", line, "character", to));
  }

  private static Map<String, Object> plus(Map<String, Object> params, String key, Object value) {
    Map<String, Object> all = new HashMap<>(params);
    all.put(key, value);
    return all;
  }

  private List<String> labels(String text, String needle, int behind) {
    editor.change(site.entry(), text);
    Object answer =
        editor.result("textDocument/completion", at(site.entry(), text, needle, behind));
    return list(map(answer).get("items")).stream().map(i -> (String) map(i).get("label")).toList();
  }

  /** Makes sure that the whole site is read: definitions wait for it. */
  private void awaitSite() throws IOException {
    editor.open(site.entry());
    editor.result("textDocument/definition", at(site.entry(), ENTRY, "title", 0));
  }

  @Test
  void findingsComeWhileTypingWithPositionsInUtf16() {
    editor.open(site.entry(), ENTRY);
    editor.awaitCodes(site.entry());
    editor.change(site.entry(), ENTRY.replace("title: Port 😀 is", "title: Port 😀: is"));
    editor.awaitCodes(site.entry(), "yaml-unquoted-colon");
    Map<?, ?> found = ScriptedEditor.findings(editor.told(site.entry()).getLast()).getFirst();
    assertEquals(14L, map(map(found.get("range")).get("start")).get("character"));
    assertEquals(1L, found.get("severity"));
    assertEquals("errata", found.get("source"));
    editor.change(site.entry(), ENTRY);
    editor.awaitCodes(site.entry());
  }

  @Test
  void changesOfRangesAreAppliedInTheirOrder() {
    editor.open(site.entry(), ENTRY);
    editor.changes(
        site.entry(),
        List.of(
            Map.of("range", range(7, 0, 7), "text", "updatd"),
            Map.of("range", range(7, 6, 6), "text", "s")));
    editor.awaitCodes(site.entry(), "unknown-key");
    editor.changes(site.entry(), List.of(Map.of("range", range(7, 5, 7), "text", "ed")));
    editor.awaitCodes(site.entry());
  }

  @Test
  void unsavedTextDecidesForOtherFilesToo() throws IOException {
    editor.open(site.entry());
    editor.change(site.entry(), ENTRY.replace("## Common causes", "## Common causes of it"));
    editor.awaitCodes(site.otherEntry(), "dead-anchor");
    editor.change(site.entry(), ENTRY);
    editor.awaitCodes(site.otherEntry());
  }

  @Test
  void aQuickFixAndAllFixesAreOffered() {
    String bad = ENTRY.replace("updated:", "updatd:").replace("summary:", "sumary:");
    editor.open(site.entry(), bad);
    editor.awaitCodes(site.entry(), "unknown-key", "unknown-key");
    Object answer =
        editor.result(
            "textDocument/codeAction",
            plus(
                plus(named(site.entry()), "range", range(2, 1, 1)),
                "context",
                Map.of("diagnostics", List.of())));
    List<?> actions = list(answer);
    assertEquals(
        List.of("Rename it to summary", "Apply all safe fixes"),
        actions.stream().map(a -> map(a).get("title")).toList());
    Map<?, ?> edits = map(map(map(actions.getLast()).get("edit")).get("changes"));
    assertEquals(ENTRY, edited(bad, list(edits.get(uri(site.entry())))));
  }

  @Test
  void fixAllIsAnsweredWhereAnEditorAsksForItAlone() {
    editor.open(site.entry(), ENTRY.replace("updated:", "updatd:"));
    editor.awaitCodes(site.entry(), "unknown-key");
    Map<String, Object> whole =
        Map.of(
            "start", Map.of("line", 0, "character", 0), "end", Map.of("line", 99, "character", 0));
    Object answer =
        editor.result(
            "textDocument/codeAction",
            plus(
                plus(named(site.entry()), "range", whole),
                "context",
                Map.of("diagnostics", List.of(), "only", List.of("source.fixAll"))));
    assertEquals(
        List.of("source.fixAll"), list(answer).stream().map(a -> map(a).get("kind")).toList());
  }

  private static String edited(String text, List<?> edits) {
    SourceText source = new SourceText("", text);
    StringBuilder out = new StringBuilder(text);
    edits.stream()
        .map(EditorSessionTest::map)
        .sorted(
            Comparator.comparingInt(
                    (Map<?, ?> e) -> offset(source, map(e.get("range")).get("start")))
                .reversed())
        .forEach(
            e ->
                out.replace(
                    offset(source, map(e.get("range")).get("start")),
                    offset(source, map(e.get("range")).get("end")),
                    (String) e.get("newText")));
    return out.toString();
  }

  private static int offset(SourceText text, Object position) {
    Map<?, ?> p = map(position);
    return Positions.offset(
        text,
        new Position(((Long) p.get("line")).intValue(), ((Long) p.get("character")).intValue()));
  }

  @Test
  void keysValuesAndNamesAreCompleted() throws IOException {
    awaitSite();
    List<String> keys = labels(ENTRY.replace("tags: [network]", "re"), "\nre\n", 3);
    assertTrue(keys.contains("related") && keys.contains("review_in"), keys::toString);
    assertFalse(keys.contains("title"), keys::toString);
    assertEquals(
        List.of("issue", "docs", "source", "forum", "observation"),
        labels(ENTRY, "kind: issue", 8));
    assertEquals(List.of("Demo tool"), labels(ENTRY, "category: ", 10));
    assertEquals(
        List.of("demo-tool/other"),
        labels(ENTRY.replace("tags:", "related: [demo]\ntags:"), "[demo]", 5));
    assertEquals(List.of("network"), labels(ENTRY, "[network]", 2));
    assertEquals(
        List.of("true", "false"),
        labels(ENTRY.replace("tags: [network]", "draft: "), "draft: ", 7));
    assertEquals(
        List.of("{address}", "{port}"), labels(ENTRY.replace("hold", "{hold"), "{hold", 1));
    assertEquals(
        List.of("{address}", "{port}"),
        labels(ENTRY.replace("Look for it.", "```sh fix\nkill {po}\n```"), "{po}", 3));
    assertEquals(
        List.of("/demo-tool/other/"),
        labels(ENTRY.replace("Look for it.", "See [it](/dem)."), "(/dem)", 5));
    assertTrue(
        labels(ENTRY.replace("Look for it.", "Look.\n\n## "), "## \n", 3)
            .contains("## Why this happens"));
    assertTrue(
        labels(ENTRY.replace("Look for it.", "```sh \n```"), "```sh ", 6).contains("diagnose"));
  }

  @Test
  void aKeyIsWrittenWithWhatFollowsIt() throws IOException {
    awaitSite();
    String text = ENTRY.replace("tags: [network]", "rel");
    editor.change(site.entry(), text);
    Object answer = editor.result("textDocument/completion", at(site.entry(), text, "\nrel\n", 4));
    Map<?, ?> item =
        list(map(answer).get("items")).stream()
            .map(EditorSessionTest::map)
            .filter(i -> i.get("label").equals("related"))
            .findFirst()
            .orElseThrow();
    assertEquals("related:\n  - ", map(item.get("textEdit")).get("newText"));
    assertEquals(
        edited(text, List.of(map(item.get("textEdit")))),
        text.replace("rel\n", "related:\n  - \n"));
  }

  @Test
  void aKeyIsDescribedAndASlugTellsWhatItNames() throws IOException {
    awaitSite();
    Object key = editor.result("textDocument/hover", at(site.entry(), ENTRY, "quick_fix", 3));
    String said = (String) map(map(key).get("contents")).get("value");
    assertTrue(said.contains("What to do, in one or two sentences"), said);
    Object slug =
        editor.result(
            "textDocument/hover",
            at(site.otherEntry(), ErrorFolder.other(), "entry: demo-tool/", 9));
    String other = (String) map(map(slug).get("contents")).get("value");
    assertTrue(other.contains("Port 😀 is already in use"), other);
    assertTrue(other.contains("Another process listens on it."), other);
    Object link =
        editor.result(
            "textDocument/hover", at(site.otherEntry(), ErrorFolder.other(), "(/demo-tool", 4));
    assertTrue(link.toString().contains("Another process listens"), link::toString);
    assertNull(editor.result("textDocument/hover", at(site.entry(), ENTRY, "A second", 3)));
  }

  @Test
  void definitionsAndReferencesAreFound() throws IOException {
    String text = ErrorFolder.other();
    editor.open(site.otherEntry());
    for (String needle : List.of("entry: demo-tool/", "(/demo-tool", "(port-in-use.md")) {
      Object found =
          editor.result("textDocument/definition", at(site.otherEntry(), text, needle, 9));
      assertTrue(found.toString().contains("port-in-use.md"), needle + found);
    }
    Object heading =
        editor.result("textDocument/definition", at(site.otherEntry(), text, "(/demo-tool", 9));
    int line = ENTRY.substring(0, ENTRY.indexOf("## Common")).split("\n").length + 1;
    assertTrue(heading.toString().contains("line=" + line), heading + " " + line);
    Object category =
        editor.result("textDocument/definition", at(site.otherEntry(), text, "Demo tool", 2));
    assertTrue(category.toString().contains("_category.md"), category::toString);
    Object references =
        editor.result(
            "textDocument/references",
            plus(
                at(site.entry(), ENTRY, "title: ", 9),
                "context",
                Map.of("includeDeclaration", false)));
    assertEquals(3, list(references).size(), references::toString);
  }

  @Test
  void fieldsAndSectionsAreTheOutline() throws IOException {
    editor.open(site.entry());
    List<?> symbols = list(editor.result("textDocument/documentSymbol", named(site.entry())));
    List<?> names = symbols.stream().map(s -> map(s).get("name")).toList();
    assertEquals("title", names.getFirst());
    assertTrue(names.contains("evidence"), names::toString);
    assertEquals("Step-by-step troubleshooting", names.getLast());
  }

  @Test
  void renamingASlugKeepsTheOldAddressAndEditsAllThatNamesIt() throws IOException {
    editor.open(site.otherEntry());
    Map<String, Object> place = at(site.otherEntry(), ErrorFolder.other(), "entry: demo-tool/", 9);
    Object prepared = editor.result("textDocument/prepareRename", place);
    assertEquals("port-in-use", map(prepared).get("placeholder"));
    Object edit = editor.result("textDocument/rename", plus(place, "newName", "port-taken"));
    apply(list(map(edit).get("documentChanges")));
    String now = Files.readString(site.file("pages/demo-tool/port-taken.md"));
    assertTrue(now.contains("\naliases: [/demo-tool/port-in-use/]\ntags:"), now);
    String other = Files.readString(site.otherEntry());
    assertFalse(other.contains("port-in-use"), other);
    Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "test");
    assertEquals(List.of(), SiteBuilder.read(SiteSource.read(site.root()), options).findings());
  }

  @Test
  void entriesWithErrorsAreEditedWhenASlugIsRenamedOrItIsRefused() throws IOException {
    String broken = ErrorFolder.other().replace("signatures:", "signatres:");
    site.with("pages/demo-tool/other.md", broken);
    editor.open(site.entry());
    Map<String, Object> place = plus(at(site.entry(), ENTRY, "---", 1), "newName", "port-taken");
    Object edit = editor.result("textDocument/rename", place);
    apply(list(map(edit).get("documentChanges")));
    String other = Files.readString(site.otherEntry());
    assertFalse(other.contains("port-in-use"), other);
  }

  @Test
  void aSlugThatUnreadableFieldsNameIsNotRenamed() throws IOException {
    String list = "---\n- { entry: demo-tool/port-in-use }\n---\n";
    site.with("pages/demo-tool/other.md", list + ENTRY.substring(ENTRY.indexOf("## ")));
    editor.open(site.entry());
    Map<String, Object> place = plus(at(site.entry(), ENTRY, "---", 1), "newName", "port-taken");
    Map<?, ?> answer = editor.request("textDocument/rename", place);
    assertTrue(answer.toString().contains("other.md names it and has errors"), answer::toString);
  }

  @Test
  void renamingTheFileInTheEditorDoesTheSame() throws IOException {
    awaitSite();
    Path to = site.file("pages/demo-tool/port-taken.md");
    Object edit =
        editor.result(
            "workspace/willRenameFiles",
            Map.of("files", List.of(Map.of("oldUri", uri(site.entry()), "newUri", uri(to)))));
    List<?> changes = list(map(edit).get("documentChanges"));
    apply(changes);
    assertTrue(Files.readString(site.entry()).contains("aliases: [/demo-tool/port-in-use/]"));
    assertFalse(Files.readString(site.otherEntry()).contains("port-in-use"));
  }

  @Test
  void aNameThatCannotBeIsRefusedInWords() throws IOException {
    editor.open(site.entry());
    for (String name : List.of("Port Taken", "other", "", "con", "nowhere/x")) {
      Map<?, ?> answer =
          editor.request(
              "textDocument/rename", plus(at(site.entry(), ENTRY, "---", 1), "newName", name));
      assertTrue(answer.containsKey("error"), name + answer);
      assertFalse(answer.toString().contains("bug"), answer::toString);
    }
  }

  private void apply(List<?> changes) throws IOException {
    for (Object one : changes) {
      Map<?, ?> change = map(one);
      if ("rename".equals(change.get("kind"))) {
        Files.move(path(change.get("oldUri")), path(change.get("newUri")));
      } else {
        Path file = path(map(change.get("textDocument")).get("uri"));
        Files.writeString(file, edited(Files.readString(file), list(change.get("edits"))));
      }
    }
  }

  private static Path path(Object uri) {
    return Path.of(URI.create((String) uri));
  }

  @Test
  void filesChangedElsewhereAreReadAgain() throws IOException {
    awaitSite();
    editor.awaitCodes(site.entry());
    site.with(
        "pages/demo-tool/other.md",
        ErrorFolder.other().replace("entry: demo-tool/port-in-use", "entry: demo-tool/port"));
    editor.send(
        "workspace/didChangeWatchedFiles",
        Map.of("changes", List.of(Map.of("uri", uri(site.otherEntry()), "type", 2))));
    editor.awaitCodes(site.otherEntry(), "unknown-related");
    Files.delete(site.otherEntry());
    editor.send(
        "workspace/didChangeWatchedFiles",
        Map.of("changes", List.of(Map.of("uri", uri(site.otherEntry()), "type", 3))));
    editor.awaitCodes(site.otherEntry());
  }

  @Test
  void aClosedFileIsThatOfTheDiskAgain() throws IOException {
    editor.open(site.entry(), ENTRY.replace("updated:", "updatd:"));
    editor.awaitCodes(site.entry(), "unknown-key");
    editor.send("textDocument/didClose", named(site.entry()));
    editor.awaitCodes(site.entry());
  }

  @Test
  void settingsAreCheckedAndCompleted() throws IOException {
    Path settings = site.file("site.yml");
    String text = "titel: A\nhost: \nbase_url: https://example.org/\n";
    editor.open(settings, text);
    editor.awaitCodes(settings, "unknown-key", "empty-value");
    Object answer = editor.result("textDocument/completion", at(settings, text, "host: ", 6));
    List<?> labels = list(map(answer).get("items")).stream().map(i -> map(i).get("label")).toList();
    assertEquals(List.of("github", "cloudflare", "netlify", "gitlab"), labels);
  }

  @Test
  void itEndsWhenTheEditorSaysSo() {
    assertEquals(0, editor.end());
  }

  @Test
  void itEndsWhenTheEditorIsGone() throws IOException {
    editor.open(site.entry());
    assertEquals(0, editor.closeInput());
  }

  @Test
  void exitWithoutShutdownIsToldByTheExitCode() {
    editor.send("exit", Map.of());
    assertEquals(1, editor.exitCode());
  }
}

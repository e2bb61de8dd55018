package dev.errata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SavedFindingsTest {
  private static final SourceText PAGE =
      new SourceText("pages/a/b.md", "---\ntitle: \u202e\"x\"\n---\nText\u2028more\n");
  private static final SourceText OTHER = new SourceText("pages/a/c.md", "---\n---\n");
  private static final SavedFindings SAVED =
      new SavedFindings(Map.of(PAGE.path(), PAGE, OTHER.path(), OTHER));

  private static final List<Diagnostic> FINDINGS =
      List.of(
          Diagnostic.of(Code.NO_BASE_URL, PAGE.start(), "plain"),
          Diagnostic.of(Code.HOST_LIMIT, PAGE.span(4, 9), "two\nlines, \"quoted\" \u001b[31m")
              .withHelp("do this\r\nand that")
              .withNote(OTHER.span(0, 3), "here too")
              .withNote(PAGE.span(30, 30), "and at the end"));

  @Test
  void whatWasSavedIsSaidAgain() {
    List<String> lines = SAVED.lines(FINDINGS).orElseThrow();
    assertEquals(FINDINGS.size(), lines.size());
    assertTrue(lines.stream().allMatch(line -> line.lines().count() == 1));
    HumanReport report = new HumanReport("", true, 50);
    List<Diagnostic> again = SAVED.findings(lines).orElseThrow();
    assertEquals(report.render(FINDINGS), report.render(again));
    assertEquals(FINDINGS, again);
  }

  @Test
  void aTextThatIsNoFileOfTheSiteIsNotSaved() {
    SourceText same = new SourceText(PAGE.path(), PAGE.text());
    Diagnostic elsewhere = Diagnostic.of(Code.NO_BASE_URL, same.start(), "m");
    assertEquals(Optional.empty(), SAVED.lines(List.of(elsewhere)));
    Diagnostic noted = FINDINGS.getFirst().withNote(same.start(), "n");
    assertEquals(Optional.empty(), SAVED.lines(List.of(noted)));
  }

  @Test
  void anythingElseIsNoFinding() {
    String line = SAVED.lines(FINDINGS).orElseThrow().getLast();
    for (String wrong :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            line.substring(1),
            line.replace("\"start\":4", "\"start\":-1"),
            line.replace("\"start\":4", "\"start\":10"),
            line.replace("\"start\":4", "\"start\":4.5"),
            line.replace("\"end\":9", "\"end\":99999999999"),
            line.replace("pages/a/b.md", "pages/a/d.md"),
            line.replace("pages/a/c.md", "pages/a/d.md"),
            line.replace("host-limit", "no-such-code"))) {
      assertEquals(Optional.empty(), SAVED.findings(List.of(wrong)), wrong);
    }
  }
}

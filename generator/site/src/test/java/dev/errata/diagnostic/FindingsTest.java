package dev.errata.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.markdown.Context;
import dev.errata.markdown.Markdown;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A file that is wrong everywhere says so in few findings. */
class FindingsTest {
  private static final SourceText FILE = new SourceText("a.md", "x".repeat(1000));

  private static void addMany(Findings findings, int many) {
    for (int i = 0; i < many; i++) {
      findings.add(Code.DEAD_LINK, FILE.span(i, i + 1), "no " + i);
    }
  }

  @Test
  void whatIsTooManyOfOneKindIsCounted() {
    Findings findings = new Findings();
    addMany(findings, 700);
    findings.add(Code.DEAD_ANCHOR, FILE.start(), "another kind");
    List<Diagnostic> found = findings.sorted();
    assertEquals(202, found.size());
    assertEquals("500 more of this kind stand in this file", found.getLast().message());
    Findings joined = new Findings();
    joined.addAll(found);
    assertEquals(found, joined.sorted());
  }

  @Test
  void aFileOfHeadingsEndsQuickly() {
    SourceText file = new SourceText("b.md", "# a\n".repeat(240_000));
    Findings findings = new Findings();
    int sections = Markdown.body(file, 0, new Context("a/", Set.of()), findings).sections().size();
    assertTrue(sections <= 300, () -> sections + " sections");
    assertTrue(
        findings.sorted().stream().anyMatch(d -> d.message().contains("more than 300 headings")));
  }
}

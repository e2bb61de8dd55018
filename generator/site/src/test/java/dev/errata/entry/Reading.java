package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fixes;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a changed copy of one valid entry, and looks at what was found. */
public record Reading(SourceText source, Optional<Entry> entry, List<Diagnostic> findings) {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  static final String PATH = "pages/demo-tool/port-in-use.md";

  public static final String VALID =
      """
      ---
      title: Port is already in use
      summary: Another process listens on it.
      category: Demo tool
      signatures:
        - "demo: cannot listen on port {port}"
      quick_fix: Stop the process that holds port {port}.
      updated: 2026-11-20
      evidence:
        note: Seen twice.
        sources:
          - url: https://example.org/issues/7
            title: Port in use
            kind: issue
      ---
      ## What this error means

      The port is taken.

      ## Common causes

      A second copy runs.

      ## Step-by-step troubleshooting

      Look for it.
      """;

  public static Reading of(String text) {
    return of(text, Optional.empty());
  }

  public static Reading of(String text, Optional<Category> declared) {
    Findings findings = new Findings();
    SourceText source = new SourceText(PATH, text);
    Optional<Entry> entry =
        new EntryReader(TODAY)
            .read(new EntryId("demo-tool", "port-in-use"), source, declared, findings);
    return new Reading(source, entry, findings.sorted());
  }

  /** The valid entry with one line replaced: the first that starts so, blanks not counted. */
  public static Reading with(String start, String replacement) {
    return of(changed(start, replacement));
  }

  public static String changed(String start, String replacement) {
    List<String> lines = new ArrayList<>();
    boolean done = false;
    for (String line : VALID.split("\n")) {
      boolean hit = !done && line.strip().startsWith(start);
      done |= hit;
      lines.add(hit ? replacement : line);
    }
    assertTrue(done, start);
    return String.join("\n", lines) + "\n";
  }

  /** The valid entry with more lines in its front matter. */
  public static Reading and(String lines) {
    return with("updated:", "updated: 2026-11-20\n" + lines);
  }

  public List<String> codes() {
    return findings.stream().map(d -> d.code().id()).toList();
  }

  Reading nothing() {
    assertEquals(List.of(), findings.stream().map(Reading::line).toList());
    return this;
  }

  /** The only finding of this code. */
  Found only(String code) {
    List<Diagnostic> all = findings.stream().filter(d -> d.code().id().equals(code)).toList();
    assertEquals(
        1, all.size(), () -> code + " in " + findings.stream().map(Reading::line).toList());
    return new Found(this, all.getFirst());
  }

  /** The only finding at all. */
  Found alone(String code) {
    assertEquals(List.of(code), codes(), () -> findings.stream().map(Reading::line).toList() + "");
    return only(code);
  }

  static String line(Diagnostic d) {
    return place(d) + " " + d.code().id() + ": " + d.message();
  }

  static String place(Diagnostic d) {
    return d.span().line()
        + ":"
        + d.span().column()
        + "-"
        + (d.span().line() == d.span().endLine() ? "" : d.span().endLine() + ":")
        + d.span().endColumn();
  }

  /** One finding; every method asserts one thing of it. */
  record Found(Reading reading, Diagnostic finding) {
    Found at(String place) {
      assertEquals(place, place(finding));
      return this;
    }

    Found says(String message) {
      assertEquals(message, finding.message());
      return this;
    }

    Found helps(String help) {
      assertEquals(Optional.of(help), finding.help());
      return this;
    }

    Found hasNoFix() {
      assertEquals(Optional.empty(), finding.fix());
      return this;
    }

    /** Applies the fix: the lines are there, and the finding is gone. */
    Found fixedTo(String lines) {
      assertTrue(finding.fix().isPresent(), "no fix");
      String text = Fixes.apply(List.of(finding)).get(PATH);
      assertTrue(text.contains(lines + "\n"), () -> "after the fix:\n" + text);
      List<String> left = Reading.of(text).codes();
      assertTrue(!left.contains(finding.code().id()), () -> "left after the fix: " + left);
      return this;
    }
  }
}

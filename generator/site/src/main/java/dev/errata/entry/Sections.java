package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Body;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks an entry's sections: which must be there, in which order, and that each says something.
 */
final class Sections {
  /** The standard sections in their order. */
  static final List<String> STANDARD =
      List.of(
          "What this error means",
          "Why this happens",
          "Common causes",
          "Quick fixes",
          "Platform-specific checks",
          "Step-by-step troubleshooting",
          "How to prevent it");

  private static final Set<String> REQUIRED =
      Set.of("What this error means", "Common causes", "Step-by-step troubleshooting");

  private final SourceText source;
  private final int from;
  private final boolean draft;
  private final Findings findings;

  Sections(SourceText source, int from, boolean draft, Findings findings) {
    this.source = source;
    this.from = from;
    this.draft = draft;
    this.findings = findings;
  }

  void check(Body body) {
    if (!body.lead().isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.TEXT_BEFORE_SECTIONS, firstLine(), "text stands before the first section")
              .withHelp("put it under a heading such as ## " + STANDARD.getFirst()));
    }
    Set<String> meant = new HashSet<>();
    Map<String, Body.Section> seen = new HashMap<>();
    for (Body.Section section : body.sections()) {
      Body.Section before = seen.putIfAbsent(section.title(), section);
      if (before != null) {
        findings.add(
            Diagnostic.of(
                    Code.SECTION_REPEATED,
                    section.span(),
                    "the section \"" + section.title() + "\" stands twice")
                .withHelp("join the two")
                .withNote(before.span(), "here first"));
      }
      if (!STANDARD.contains(section.title())) {
        misspelt(section).ifPresent(meant::add);
      }
      checkText(section);
    }
    checkOrder(body.sections());
    STANDARD.stream()
        .filter(s -> REQUIRED.contains(s) && !seen.containsKey(s) && !meant.contains(s))
        .forEach(this::missing);
  }

  private Optional<String> misspelt(Body.Section section) {
    Optional<String> near = Suggestion.nearest(section.title(), STANDARD);
    near.ifPresent(
        n -> {
          SourceSpan title = title(section);
          findings.add(
              Diagnostic.of(
                      Code.SECTION_MISSPELT,
                      title,
                      "\"" + section.title() + "\" is no standard section")
                  .withHelp("did you mean \"" + n + "\"?")
                  .withFix(Fix.replace("Rename it to " + n, title, n)));
        });
    return near.filter(REQUIRED::contains);
  }

  private static SourceSpan title(Body.Section section) {
    int at = section.span().text().indexOf(section.title());
    return at < 0 ? section.span() : section.span().slice(at, at + section.title().length());
  }

  private void checkText(Body.Section section) {
    if (section.html().isEmpty()) {
      Code code = draft ? Code.DRAFT_INCOMPLETE : Code.SECTION_EMPTY;
      findings.add(
          Diagnostic.of(code, section.span(), "the section \"" + section.title() + "\" is empty")
              .withHelp(
                  REQUIRED.contains(section.title())
                      ? "write it"
                      : "write it, or leave the heading out"));
    }
  }

  private void checkOrder(List<Body.Section> sections) {
    int highest = -1;
    Body.Section own = null;
    for (Body.Section section : sections) {
      int place = STANDARD.indexOf(section.title());
      if (place < 0) {
        own =
            own == null && Suggestion.nearest(section.title(), STANDARD).isEmpty() ? section : own;
      } else {
        if (own != null) {
          findings.add(
              Diagnostic.of(
                      Code.SECTION_UNKNOWN,
                      own.span(),
                      "sections of your own come after the standard ones")
                  .withHelp("move it below, or use one of: " + String.join(", ", STANDARD)));
          own = null;
        }
        if (place < highest) {
          findings.add(
              Diagnostic.of(
                      Code.SECTION_OUT_OF_ORDER,
                      section.span(),
                      "\"" + section.title() + "\" comes before \"" + STANDARD.get(highest) + "\"")
                  .withHelp("the order is: " + String.join(", ", STANDARD)));
        }
        highest = Math.max(highest, place);
      }
    }
  }

  private void missing(String title) {
    Code code = draft ? Code.DRAFT_INCOMPLETE : Code.SECTION_MISSING;
    findings.add(
        Diagnostic.of(code, lastLine(), "the section \"" + title + "\" is missing")
            .withHelp("add a heading ## " + title + " and what belongs there"));
  }

  private SourceSpan firstLine() {
    int start = from;
    String text = source.text();
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int newline = text.indexOf('\n', start);
    return source.span(start, newline < 0 ? text.length() : newline);
  }

  /** Where one would go on writing. */
  private SourceSpan lastLine() {
    int end = source.text().stripTrailing().length();
    return source.span(end, end);
  }
}

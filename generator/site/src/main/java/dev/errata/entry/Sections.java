package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Body;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks an entry's sections: which must be there, in which order, and that each says something.
 */
final class Sections {
  private static final List<String> STANDARD =
      Declaration.SECTIONS.stream().map(Section::title).toList();

  private static final Set<String> REQUIRED =
      Declaration.SECTIONS.stream()
          .filter(Section::required)
          .map(Section::title)
          .collect(Collectors.toUnmodifiableSet());

  /** Of a heading, on both sides. */
  private static final Pattern MARKS = Pattern.compile("^#+\\s*|(?<![\\s#])\\s*#+$");

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
    Set<String> free = new LinkedHashSet<>(STANDARD);
    body.sections().forEach(section -> free.remove(section.title()));
    Map<String, Body.Section> seen = new HashMap<>();
    List<Body.Section> placed = new ArrayList<>();
    for (Body.Section section : body.sections()) {
      Body.Section before = seen.putIfAbsent(section.title(), section);
      if (before != null) {
        repeated(section, before);
      }
      checkText(section);
      boolean misspelt = !STANDARD.contains(section.title()) && misspelt(section, free);
      if (!misspelt) {
        placed.add(section);
      }
    }
    checkOrder(placed);
    misformed(free);
    STANDARD.stream()
        .filter(s -> REQUIRED.contains(s) && free.contains(s))
        .forEach(title -> missing(title, body.sections()));
  }

  private void repeated(Body.Section section, Body.Section before) {
    findings.add(
        Diagnostic.of(
                Code.SECTION_REPEATED,
                section.span(),
                "the section \"" + section.title() + "\" stands twice")
            .withHelp("join the two")
            .withNote(before.span(), "here first"));
  }

  /** Whether a heading is nearly one of those that are not there; then it counts as that one. */
  private boolean misspelt(Body.Section section, Set<String> free) {
    Optional<String> near = Suggestion.nearest(section.title(), free);
    if (near.isEmpty()) {
      return false;
    }
    SourceSpan title = title(section);
    findings.add(
        Diagnostic.of(
                Code.SECTION_MISSPELT, title, "\"" + section.title() + "\" is no standard section")
            .withHelp("did you mean \"" + near.get() + "\"?")
            .withFix(Fix.replace("Rename it to " + near.get(), title, near.get())));
    free.remove(near.get());
    return true;
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
        own = own == null ? section : own;
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

  /** Headings with a standard title but of another level, or without the space behind the marks. */
  private void misformed(Set<String> free) {
    boolean code = false;
    for (int line = source.line(from); line <= source.lines() && !free.isEmpty(); line++) {
      String text = source.lineText(line).strip();
      code ^= text.startsWith("```") || text.startsWith("~~~");
      if (!code && text.startsWith("#")) {
        misformed(line, text, free);
      }
    }
  }

  private void misformed(int line, String text, Set<String> free) {
    String title = MARKS.matcher(text).replaceAll("");
    Optional<String> meant = free.stream().filter(title::equalsIgnoreCase).findFirst();
    if (meant.isPresent()) {
      free.remove(meant.get());
      misformed(line, text, meant.get());
    }
  }

  private void misformed(int line, String text, String meant) {
    int at = source.lineStart(line) + source.lineText(line).indexOf(text);
    SourceSpan span = source.span(at, at + text.length());
    String right = "## " + meant;
    boolean level = text.startsWith("# ") || text.startsWith("###");
    findings.add(
        Diagnostic.of(
                Code.SECTION_MISSPELT,
                span,
                level
                    ? "a section is a heading of level 2"
                    : "a heading has a space behind its marks")
            .withHelp("write " + right)
            .withFix(Fix.replace("Write " + right, span, right)));
  }

  /** Points at the heading above or below which the section belongs. */
  private void missing(String title, List<Body.Section> sections) {
    Code code = draft ? Code.DRAFT_INCOMPLETE : Code.SECTION_MISSING;
    int place = STANDARD.indexOf(title);
    Optional<Body.Section> next =
        sections.stream().filter(s -> STANDARD.indexOf(s.title()) > place).findFirst();
    Optional<Body.Section> around =
        next.or(() -> sections.isEmpty() ? Optional.empty() : Optional.of(sections.getLast()));
    String where =
        next.isPresent() ? " above this one" : around.isPresent() ? " below this section" : "";
    findings.add(
        Diagnostic.of(
                code,
                around.map(Body.Section::span).orElseGet(this::lastLine),
                "the section \"" + title + "\" is missing")
            .withHelp("add a heading ## " + title + where + ", and what belongs there"));
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

  /** The line below which one would go on writing. */
  private SourceSpan lastLine() {
    int end = source.text().stripTrailing().length();
    return source.span(source.lineStart(source.line(end)), end);
  }
}

package dev.errata.entry;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.frontmatter.Fields;
import dev.errata.model.Body;
import dev.errata.model.field.Declaration;
import java.util.List;

/** Finds what {@code errata new} left to a person: texts that begin with {@code TODO:}. */
final class Unwritten {
  private static final List<String> TEXTS = List.of("title", "summary", "quick_fix");

  private final Code code;
  private final Findings findings;

  Unwritten(boolean draft, Findings findings) {
    this.code = draft ? Code.DRAFT_INCOMPLETE : Code.TODO_LEFT;
    this.findings = findings;
  }

  /** Whether a text is one that is still to be written. */
  static boolean is(String text) {
    return text.startsWith(Declaration.TODO);
  }

  void check(Fields fields, Body body) {
    check(fields);
    fields.groups("signatures").forEach(s -> s.text("text").ifPresent(this::check));
    fields.texts("samples").forEach(this::check);
    fields.group("evidence").flatMap(e -> e.text("note")).ifPresent(this::check);
    body.sections().forEach(this::check);
  }

  void check(Fields fields) {
    TEXTS.forEach(name -> fields.text(name).ifPresent(this::check));
  }

  private void check(Spanned<String> text) {
    if (is(text.value())) {
      add(text.span(), text.value());
    }
  }

  /** A paragraph or list item that begins so; code may hold what it likes. */
  private void check(Body.Section section) {
    String html = section.html().value();
    if (!html.startsWith("<p>" + Declaration.TODO) && !html.contains(">" + Declaration.TODO)) {
      return;
    }
    SourceText source = section.span().source();
    int at = source.text().indexOf(Declaration.TODO, section.span().end());
    if (at >= 0) {
      int newline = source.text().indexOf('\n', at);
      int end = newline < 0 ? source.text().length() : newline;
      add(source.span(at, end), source.text().substring(at, end));
    }
  }

  private void add(SourceSpan span, String text) {
    int newline = text.indexOf('\n');
    String what = newline < 0 ? text : text.substring(0, newline);
    findings.add(
        Diagnostic.of(
                code,
                span,
                "still to be written: " + what.substring(Declaration.TODO.length()).strip())
            .withHelp("replace the whole text"));
  }
}

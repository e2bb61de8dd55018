package dev.errata.markdown;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.markdown.text.Html;
import dev.errata.model.Body;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A body or field as the entry {@code npm/eresolve} would show it, and what was found. */
record Rendered(Body body, List<Diagnostic> findings) {
  static final Context CONTEXT = new Context("npm/eresolve/", Set.of("port", "name", "exit_code"));

  static Rendered of(String markdown) {
    return of(markdown, "pages/npm/eresolve.md", CONTEXT);
  }

  static Rendered of(String markdown, String path, Context context) {
    String matter = "---\ntitle: x\n---\n";
    Findings findings = new Findings();
    SourceText source = new SourceText(path, matter + markdown);
    Body body = Markdown.body(source, matter.length(), context, findings);
    return new Rendered(body, findings.sorted());
  }

  /** A field; its value is written plainly, from column 10 on. */
  static Body.Inline inline(String value, Findings findings) {
    SourceText source = new SourceText("pages/npm/eresolve.md", "---\nsummary: " + value);
    return Markdown.inline(
        new Spanned<>(value, source.span(13, source.text().length())), CONTEXT, findings);
  }

  static String inline(String value) {
    return inline(value, new Findings()).html().value();
  }

  /** All HTML of a body: its lead, and the sections below their headings. */
  String html() {
    return body.sections().stream()
        .map(
            s ->
                "<h2 id=\""
                    + s.id()
                    + "\">"
                    + Html.escape(s.title())
                    + "</h2>\n"
                    + s.html().value())
        .collect(Collectors.joining("\n", body.lead().value(), ""));
  }

  /** Each finding as its code and the text that it underlines. */
  List<String> found() {
    return findings.stream().map(d -> d.code().id() + " " + d.span().text()).toList();
  }
}

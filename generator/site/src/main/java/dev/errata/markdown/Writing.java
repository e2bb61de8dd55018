package dev.errata.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import dev.errata.model.Body;
import dev.errata.model.Body.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One document while its HTML is written: what is out so far, and what was met on the way. */
final class Writing {
  /** A range of the parsed text. */
  record Offset(int start, int end) {}

  private final Document document;
  private final Function<Offset, SourceSpan> places;
  private final Context context;
  private final Findings findings;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder marked = new StringBuilder();
  private final List<Body.Link> links = new ArrayList<>();
  private boolean variablesEverywhere;

  Writing(
      Document document, Function<Offset, SourceSpan> places, Context context, Findings findings) {
    this.document = document;
    this.places = places;
    this.context = context;
    this.findings = findings;
  }

  /** Variables stand outside code too, as in a quick fix. */
  Writing everywhere() {
    variablesEverywhere = true;
    return this;
  }

  Document document() {
    return document;
  }

  Context context() {
    return context;
  }

  /** The HTML so far. */
  StringBuilder out() {
    return out;
  }

  /** The plain words so far. */
  StringBuilder text() {
    return text;
  }

  /** The plain words with backticks around code. */
  StringBuilder marked() {
    return marked;
  }

  List<Body.Link> links() {
    return links;
  }

  SafeHtml take() {
    SafeHtml html = new SafeHtml(out.toString().strip());
    out.setLength(0);
    return html;
  }

  /** Writes words: escaped, with variables where they may stand. */
  void words(String words) {
    text.append(words);
    marked.append(words);
    out.append(
        variablesEverywhere ? Variables.mark(words, context.placeholders()) : Html.escape(words));
  }

  SourceSpan place(BasedSequence part) {
    return places.apply(new Offset(part.getStartOffset(), part.getEndOffset()));
  }

  void find(Code code, BasedSequence part, String message) {
    findings.add(code, place(part), message);
  }

  void find(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  void find(Code code, BasedSequence part, String message, Optional<String> help) {
    findings.add(Diagnostic.of(code, place(part), message).withHelp(help));
  }
}

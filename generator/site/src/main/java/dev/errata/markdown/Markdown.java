package dev.errata.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Nesting;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Body.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Markdown; all methods may be called from any thread. */
public final class Markdown {
  private static final Parser PARSER = parser();

  private Markdown() {}

  /**
   * The text of a file from an offset on. Text that nests too deeply is not parsed: it is a
   * finding, and the body is that text, escaped.
   */
  public static Body body(SourceText source, int from, Context context, Findings findings) {
    String text = source.text().substring(from);
    Optional<Nesting.Excess> excess = Nesting.excess(text);
    if (excess.isPresent()) {
      SourceSpan place = source.span(from + excess.get().start(), from + excess.get().end());
      findings.add(tooDeep(place, excess.get()));
      return new Body(new SafeHtml(Html.escape(text)), List.of(), List.of(), text);
    }
    Document document = PARSER.parse(text);
    Writing writing =
        new Writing(
            document,
            offset -> source.span(from + offset.start(), from + offset.end()),
            context,
            findings);
    return sections(document, writing, new BlockWriter(writing));
  }

  /** A front matter text with inline Markdown; links are relative to the context's page. */
  public static Inline inline(Spanned<String> text, Context context, Findings findings) {
    String source = text.value().strip();
    if (isPlain(source)) {
      return new Inline(new SafeHtml(Html.escape(source)), source, source);
    }
    Optional<Nesting.Excess> excess = Nesting.excess(source);
    if (excess.isPresent()) {
      findings.add(tooDeep(text.span(), excess.get()));
      return new Inline(new SafeHtml(Html.escape(source)), source, source);
    }
    Document document = PARSER.parse(source);
    Writing writing = new Writing(document, offset -> text.span(), context, findings).everywhere();
    InlineWriter inlines = new InlineWriter(writing);
    for (Node block : document.getChildren()) {
      inlines.children(block);
      writing.out().append(block.getNext() == null ? "" : " ");
    }
    String plain = writing.text().toString().strip();
    return new Inline(
        new SafeHtml(writing.out().toString().strip()),
        plain,
        writing.marked().toString().strip(),
        writing.links());
  }

  private static Diagnostic tooDeep(SourceSpan place, Nesting.Excess excess) {
    return Diagnostic.of(Code.NESTING_TOO_DEEP, place, excess.what())
        .withHelp("put output and examples into a code block, or split the text");
  }

  /** Most values have no mark at all, and parsing them costs as much as a paragraph. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("`*_[]<>&\\!{}\n#=~|".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return text.isEmpty() || Character.isLetter(text.charAt(0));
  }

  private static Body sections(Document document, Writing writing, BlockWriter blocks) {
    List<Body.Section> sections = new ArrayList<>();
    Optional<Heading> open = Optional.empty();
    SafeHtml lead = SafeHtml.EMPTY;
    for (Node node : document.getChildren()) {
      if (node instanceof Heading heading && heading.getLevel() <= 2) {
        SafeHtml html = writing.take();
        lead = open.isEmpty() ? html : lead;
        open.ifPresent(h -> sections.add(blocks.section(h, html)));
        open = Optional.of(heading);
        blocks.openSection(heading);
      } else {
        blocks.write(node);
      }
    }
    SafeHtml last = writing.take();
    lead = open.isEmpty() ? last : lead;
    open.ifPresent(h -> sections.add(blocks.section(h, last)));
    return new Body(lead, sections, writing.links(), writing.text().toString().strip());
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    return Parser.builder(options).build();
  }
}

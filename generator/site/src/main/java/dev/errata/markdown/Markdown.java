package dev.errata.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.tree.BoundedParser;
import dev.errata.markdown.tree.Excess;
import dev.errata.model.Body;
import dev.errata.model.Body.Inline;
import dev.errata.model.Body.SafeHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Markdown; all methods may be called from any thread. */
public final class Markdown {
  private Markdown() {}

  /**
   * The text of a file from an offset on. A paragraph or line that goes beyond a limit is not
   * parsed: it is a finding, and shown as it was written.
   */
  public static Body body(SourceText source, int from, Context context, Findings findings) {
    Document document = BoundedParser.parseBody(source.text().substring(from));
    Writing writing =
        new Writing(document, new Writing.Place.InBody(source, from), context, findings);
    BlockWriter blocks = new BlockWriter(writing);
    List<Body.Section> sections = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    Optional<Heading> open = Optional.empty();
    SafeHtml lead = SafeHtml.EMPTY;
    for (Node node = document.getFirstChild(); ; node = node.getNext()) {
      Heading next = node instanceof Heading heading && heading.getLevel() <= 2 ? heading : null;
      if (node != null && next == null) {
        run.add(node);
        continue;
      }
      if (open.isPresent()) {
        sections.add(blocks.section(open.get(), run));
      } else {
        blocks.write(run);
        lead = writing.take();
      }
      if (node == null) {
        writing.findUnseen();
        String text = writing.text().toString().strip();
        return new Body(lead, sections, writing.links(), text, writing.commands());
      }
      open = Optional.of(next);
      run.clear();
    }
  }

  /**
   * A front matter text with inline Markdown; links are relative to the context's page. The
   * context's placeholders are variables outside code too.
   */
  public static Inline inline(Spanned<String> text, Context context, Findings findings) {
    String source = text.value().strip();
    if (isPlain(source)) {
      return new Inline(new SafeHtml(Html.escape(source)), source, source);
    }
    Document document = BoundedParser.parseInline(source);
    Writing writing =
        new Writing(document, Writing.Place.InValue.of(text, source), context, findings);
    InlineWriter inlines = new InlineWriter(writing, new Links(writing));
    for (Node block : document.getChildren()) {
      if (block instanceof Excess excess) {
        writing.find(
            Code.NESTING_TOO_DEEP, excess.getChars(), excess.reason(), BlockWriter.TAKE_APART);
        writing.words(excess.getChars().toString());
      } else {
        inlines.children(block);
      }
      if (block.getNext() != null) {
        writing.out().append(' ');
        writing.space();
      }
    }
    return new Inline(
        writing.take(),
        writing.text().toString().strip(),
        writing.marked().toString().strip(),
        writing.links());
  }

  /** Most values have no mark at all, and parsing them costs as much as a paragraph. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("`*_[]<>&\\!{}\n\r".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}

package dev.errata.markdown.raw;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.markdown.text.Html;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** Writes a parsed piece of raw HTML again: what is listed, and nothing else. */
public final class Fragment implements NodeFilter {
  /** Elements inside each other. */
  private static final int DEEPEST = 32;

  private static final String BODY = "<body>";
  private static final String BASE = "https://site.invalid/";

  private final Pieces pieces;
  private final Surroundings around;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private int open;
  private int code;
  private boolean toldDepth;
  private boolean whole;
  private int lastRemoved;

  private Fragment(Pieces pieces, Surroundings around) {
    this.pieces = pieces;
    this.around = around;
  }

  /** Finished HTML, and its own words without those of finished parts. */
  public record Written(String html, String words) {}

  /** Writes blocks of HTML. */
  public static Written write(Pieces pieces, Surroundings around) {
    Fragment fragment = new Fragment(pieces, around);
    body(pieces).filter(fragment);
    pieces.removed().forEach(fragment::remove);
    fragment.checkEnd();
    pieces.unused().forEach(fragment::keep);
    return new Written(fragment.out.toString(), fragment.words.toString());
  }

  /** The attributes of a single start tag that may stay, as they are written into the tag. */
  public static String attributes(BasedSequence tag, Surroundings around) {
    Pieces pieces = new Pieces().add(tag);
    Fragment fragment = new Fragment(pieces, around);
    Element element = body(pieces).firstElementChild();
    return element == null ? "" : fragment.attributes(element);
  }

  private static Element body(Pieces pieces) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document document = parser.parseInput(BODY + pieces.html(), BASE);
    return document.body();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (depth == 0) {
      return FilterResult.CONTINUE;
    }
    return switch (node) {
      case TextNode text -> text(text.getWholeText());
      case Element element -> start(element);
      case Comment comment -> comment(comment.sourceRange());
      default -> FilterResult.SKIP_CHILDREN;
    };
  }

  /** An author's own note is no loss; one that is never closed hides what follows. */
  private FilterResult comment(Range range) {
    if (!pieces.endsWith("-->", range.endPos() - BODY.length())) {
      remove(place(range));
    }
    return FilterResult.SKIP_CHILDREN;
  }

  private void remove(BasedSequence place) {
    lastRemoved = Math.max(lastRemoved, place.getEndOffset());
    around.removed(place);
  }

  /** A tag that is not finished takes all behind it along; it need not have become an element. */
  private void checkEnd() {
    if (!whole && lastRemoved <= pieces.tail().getStartOffset()) {
      around.removed(pieces.tail());
    }
  }

  private void slot(String number) {
    if (number.equals(Pieces.END)) {
      whole = true;
    } else {
      keep(pieces.use(number));
    }
  }

  /** Markdown between tags stays, even where a tag before it would have swallowed it. */
  private void keep(String finished) {
    out.append('\n').append(finished);
  }

  private FilterResult text(String text) {
    out.append(around.text(text, code > 0));
    words.append(text);
    return FilterResult.CONTINUE;
  }

  private FilterResult start(Element element) {
    String name = element.normalName();
    if (name.equals(Pieces.SLOT)) {
      slot(element.attr("n"));
      return FilterResult.SKIP_CHILDREN;
    }
    if (!Elements.isAllowed(name)) {
      boolean silent = Elements.isSilent(name);
      report(element, silent);
      return silent ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    }
    if (++open <= DEEPEST) {
      out.append('<').append(name).append(attributes(element)).append('>');
    } else if (!toldDepth) {
      toldDepth = true;
      around.tooDeep(place(element.sourceRange()));
    }
    code += Elements.isCode(name) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth > 0 && node instanceof Element element && Elements.isAllowed(element.normalName())) {
      String name = element.normalName();
      if (open-- <= DEEPEST && !Elements.isEmpty(name)) {
        out.append("</").append(name).append('>');
      }
      code -= Elements.isCode(name) ? 1 : 0;
      words.append(Elements.isBlock(name) || name.equals("br") ? "\n" : "");
    }
    return FilterResult.CONTINUE;
  }

  private String attributes(Element element) {
    String name = element.normalName();
    StringBuilder written = new StringBuilder();
    boolean dropped = false;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey().toLowerCase(Locale.ROOT);
      if (name.equals("a") && key.equals("href")) {
        around.link(attribute.getValue(), value(attribute)).ifPresent(written::append);
      } else if (Elements.isAllowed(name, key) && isPlausible(key, attribute.getValue())) {
        written.append(' ').append(key).append("=\"");
        written.append(Html.escape(attribute.getValue())).append('"');
      } else if (!key.startsWith("/")) {
        dropped = true;
      }
    }
    if (dropped) {
      remove(place(element.sourceRange()));
    }
    return written.toString();
  }

  /** Numbers are numbers: a table of a billion columns costs the reader's browser dearly. */
  private static boolean isPlausible(String key, String value) {
    return switch (key) {
      case "colspan", "rowspan" -> value.matches("[1-9][0-9]?");
      case "start" -> value.matches("-?[0-9]{1,6}");
      case "scope" -> value.matches("col|row|colgroup|rowgroup");
      case "type" -> value.matches("[1aAiI]");
      case "dir" -> value.matches("ltr|rtl|auto");
      case "lang" -> value.matches("[A-Za-z0-9-]{1,35}");
      default -> true;
    };
  }

  private void report(Element element, boolean whole) {
    Range start = element.sourceRange();
    Range end = element.endSourceRange();
    boolean closed = end.isTracked() && end.endPos() > start.endPos();
    if (whole && closed) {
      remove(place(start.startPos(), end.endPos()));
    } else {
      remove(place(start));
      if (closed) {
        remove(place(end));
      }
    }
  }

  private BasedSequence value(Attribute attribute) {
    return place(
        Optional.of(attribute.sourceRange().valueRange())
            .filter(Range::isTracked)
            .orElse(attribute.sourceRange().nameRange()));
  }

  private BasedSequence place(Range range) {
    return place(range.startPos(), range.endPos());
  }

  private BasedSequence place(int start, int end) {
    return pieces.source(start - BODY.length(), end - BODY.length());
  }
}

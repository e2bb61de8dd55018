package dev.errata.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.parser.Tag;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML that an author wrote into Markdown. Inside a paragraph only bare tags of a short list stand,
 * each closed where its paragraph ends; blocks go through jsoup. A tag that HTML does not know,
 * such as {@code <identifier>} in a compiler's message, is text.
 */
final class RawHtml {
  private static final Set<String> INLINE =
      Set.of(
          "b", "i", "em", "strong", "code", "kbd", "samp", "sub", "sup", "s", "u", "mark", "small",
          "cite", "q", "dfn", "abbr");
  private static final Safelist BLOCKS =
      new Safelist()
          .addTags(INLINE.toArray(String[]::new))
          .addTags("p", "br", "hr", "ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "pre")
          .addTags("blockquote", "table", "thead", "tbody", "tr", "th", "td", "caption");

  private final Writing writing;
  private final Deque<String> open = new ArrayDeque<>();

  RawHtml(Writing writing) {
    this.writing = writing;
  }

  /** One tag inside a paragraph. */
  void inline(BasedSequence tag) {
    String text = tag.toString();
    String name = name(text);
    boolean bare = text.equals("<" + name + ">");
    if (!isHtml(name)) {
      writing.words(text);
    } else if (name.equals("br")) {
      writing.out().append("<br>");
      writing.text().append(' ');
      writing.marked().append(' ');
    } else if (INLINE.contains(name) && bare) {
      open.push(name);
      writing.out().append(text);
    } else if (text.equals("</" + name + ">") && name.equals(open.peek())) {
      open.pop();
      writing.out().append(text);
    } else {
      removed(tag);
    }
  }

  /** Closes what the paragraph left open. */
  void closeAll() {
    while (!open.isEmpty()) {
      writing.out().append("</").append(open.pop()).append('>');
    }
  }

  /** A block of HTML. */
  void block(HtmlBlock block) {
    String text = block.getChars().toString();
    if (!text.startsWith("<!") && !text.startsWith("<?") && !isHtml(name(text))) {
      writing.out().append("<p>");
      writing.words(text.strip());
      writing.out().append("</p>\n");
      return;
    }
    Document dirty = Jsoup.parseBodyFragment(text, "https://site.invalid/");
    Cleaner cleaner = new Cleaner(BLOCKS);
    Document clean = cleaner.clean(dirty);
    clean.outputSettings(new OutputSettings().prettyPrint(false));
    if (!cleaner.isValid(dirty)) {
      removed(block.getChars().trimEnd());
    }
    writing.out().append(clean.body().html()).append('\n');
    writing.text().append(clean.body().text()).append('\n');
  }

  private void removed(BasedSequence part) {
    writing.find(
        Code.HTML_REMOVED,
        part,
        "pages may not contain this HTML, so it was removed",
        Optional.of("say it in Markdown, or put it into a code block to show it"));
  }

  private static String name(String tag) {
    int start = tag.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < tag.length()
        && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == '-')) {
      end++;
    }
    return tag.substring(Math.min(start, end), end).toLowerCase(Locale.ROOT);
  }

  private static boolean isHtml(String name) {
    return Tag.isKnownTag(name);
  }
}

package dev.errata.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.raw.Elements;
import dev.errata.markdown.raw.Fragment;
import dev.errata.markdown.raw.Surroundings;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Variables;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Tags that an author wrote inside a paragraph: those of a short list stand, and each is closed
 * where its paragraph, link or emphasis ends. A tag that HTML does not know, such as {@code
 * <identifier>} in a compiler's message, is text.
 */
final class RawInline {
  private static final int DEEPEST = 16;

  private final Writing writing;
  private final Surroundings around;
  private final Deque<String> open = new ArrayDeque<>();

  RawInline(Writing writing, Links links) {
    this.writing = writing;
    this.around = surroundings(writing, links);
  }

  void tag(BasedSequence tag) {
    String name = Elements.name(tag).toLowerCase(Locale.ROOT);
    if (!Elements.isHtml(tag)) {
      writing.words(tag.toString());
    } else if (!Elements.isPhrase(name) || open.size() >= DEEPEST) {
      around.removed(tag);
    } else if (tag.charAt(1) == '/') {
      close(name, tag);
    } else {
      open(name, tag);
    }
  }

  private void open(String name, BasedSequence tag) {
    boolean bare = tag.length() == name.length() + 2;
    String attributes = bare ? "" : Fragment.attributes(tag, around);
    writing.out().append('<').append(name).append(attributes).append('>');
    if (!Elements.isEmpty(name)) {
      open.push(name);
    } else if (name.equals("br")) {
      writing.space();
    }
  }

  private void close(String name, BasedSequence tag) {
    if (name.equals(open.peek())) {
      open.pop();
      writing.out().append("</").append(name).append('>');
    } else {
      around.removed(tag);
    }
  }

  /** Closes what the paragraph left open. */
  void closeAll() {
    while (!open.isEmpty()) {
      writing.out().append("</").append(open.pop()).append('>');
    }
  }

  /** What of a tag is text. */
  static String words(BasedSequence tag) {
    return Elements.isHtml(tag) ? "" : tag.toString();
  }

  /** What raw HTML asks of the text around it. */
  static Surroundings surroundings(Writing writing, Links links) {
    return new Surroundings() {
      @Override
      public Optional<String> link(String target, BasedSequence place) {
        return links.attributes(target, place);
      }

      @Override
      public String text(String text, boolean isCode) {
        return isCode ? Variables.inCode(text, writing.names()) : Html.escape(text);
      }

      @Override
      public void removed(BasedSequence place) {
        writing.find(
            Code.HTML_REMOVED,
            place,
            "pages may not contain this HTML, so it was removed",
            "say it in Markdown, or put it into a code block to show it");
      }

      @Override
      public void tooDeep(BasedSequence place) {
        writing.find(
            Code.NESTING_TOO_DEEP,
            place,
            "HTML is nested too deeply",
            "take elements apart that are inside each other");
      }
    };
  }
}

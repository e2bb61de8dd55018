package dev.errata.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.raw.Elements;
import dev.errata.markdown.raw.Fragment;
import dev.errata.markdown.raw.Pieces;
import dev.errata.markdown.raw.Surroundings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Blocks of HTML that an author wrote. A block stands alone: what it leaves open ends with it. Only
 * {@code <details>} may hold Markdown, up to the block beside it that closes it.
 */
final class RawBlocks {
  private final Writing writing;
  private final Surroundings around;

  RawBlocks(Writing writing, Links links) {
    this.writing = writing;
    this.around = RawInline.surroundings(writing, links);
  }

  /** For each block that opens {@code <details>}: the block among its siblings that closes it. */
  static Map<Node, Node> pairs(List<Node> siblings) {
    Map<Node, Node> pairs = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    for (Node node : siblings) {
      if (node instanceof HtmlBlock) {
        int change = opened(node.getChars());
        for (; change > 0; change--) {
          open.push(node);
        }
        for (; change < 0 && !open.isEmpty(); change++) {
          pairs.put(open.pop(), node); // the outermost of a block is popped last and stays
        }
      }
    }
    open.forEach(pairs::remove); // one of its details is never closed
    return pairs;
  }

  /** How many {@code <details>} a block opens more than it closes. */
  private static int opened(BasedSequence html) {
    int change = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      BasedSequence tag = html.subSequence(at, Math.min(html.length(), at + 16));
      if (Elements.name(tag).equalsIgnoreCase("details")) {
        change += tag.charAt(1) == '/' ? -1 : 1;
      }
    }
    return change;
  }

  /** Writes a block that stands alone. */
  void write(HtmlBlockBase block) {
    BasedSequence chars = block.getChars();
    if (block instanceof HtmlCommentBlock || chars.trimStart().startsWith("<!--")) {
      comment(chars);
    } else if (opened(chars) > 0) {
      writing.find(
          Code.HTML_REMOVED,
          tagOfDetails(chars),
          "<details> is not closed beside it, so it holds nothing of the text below",
          "add </details> after an empty line, before the next heading of level 2");
      write(new Pieces().add(chars));
    } else {
      if (opened(chars) < 0) {
        around.removed(tagOfDetails(chars));
      }
      write(new Pieces().add(chars));
    }
  }

  /** Writes blocks from one that opens {@code <details>} to the one that closes it. */
  void write(List<Node> group, Consumer<Node> blocks) {
    Pieces pieces = new Pieces();
    for (Node node : group) {
      if (node instanceof HtmlBlock) {
        pieces.add(node.getChars());
      } else {
        int before = writing.out().length();
        blocks.accept(node);
        pieces.addFinished(writing.take(before));
      }
    }
    write(pieces);
  }

  private void write(Pieces pieces) {
    Fragment.Written written = Fragment.write(pieces, around);
    writing.out().append(written.html()).append('\n');
    writing.text().append(written.words()).append('\n');
  }

  /** An author's own note vanishes; one that is never closed would take the page with it. */
  private void comment(BasedSequence chars) {
    int end = chars.indexOf("-->");
    if (end < 0) {
      writing.find(
          Code.HTML_REMOVED,
          firstLine(chars),
          "this comment is never closed, so it is shown",
          "close it with -->");
      writing.out().append("<p>");
      writing.words(chars.trim().toString());
      writing.out().append("</p>\n");
    } else if (!chars.subSequence(end + 3).isBlank()) {
      write(new Pieces().add(chars));
    }
  }

  private static BasedSequence firstLine(BasedSequence chars) {
    int end = chars.indexOf('\n');
    return end < 0 ? chars : chars.subSequence(0, end);
  }

  private static BasedSequence tagOfDetails(BasedSequence chars) {
    String text = chars.toString().toLowerCase(Locale.ROOT);
    int start = text.indexOf("<details");
    int at = start < 0 ? text.indexOf("</details") : start;
    int end = chars.indexOf('>', at);
    return chars.subSequence(at, end < 0 ? chars.length() : end + 1);
  }
}

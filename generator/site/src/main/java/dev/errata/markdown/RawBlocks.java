package dev.errata.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.raw.Elements;
import dev.errata.markdown.raw.Fragment;
import dev.errata.markdown.raw.Pieces;
import dev.errata.markdown.raw.Surroundings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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
    if (siblings.stream().noneMatch(HtmlBlock.class::isInstance)) {
      return Map.of();
    }
    Map<Node, Node> pairs = new HashMap<>();
    Deque<Node> open = new ArrayDeque<>();
    for (Node node : siblings) {
      if (node instanceof HtmlBlock html) {
        int change = opened(html);
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
  private static int opened(HtmlBlockBase block) {
    int change = 0;
    for (BasedSequence tag : tagsOfDetails(block)) {
      change += tag.charAt(1) == '/' ? -1 : 1;
    }
    return change;
  }

  private static List<BasedSequence> tagsOfDetails(HtmlBlockBase block) {
    List<BasedSequence> tags = new ArrayList<>();
    for (BasedSequence line : block.getContentLines()) {
      for (int at = line.indexOf('<'); at >= 0; at = line.indexOf('<', at + 1)) {
        if (Elements.name(line.subSequence(at, Math.min(line.length(), at + 16)))
            .equalsIgnoreCase("details")) {
          int end = line.indexOf('>', at);
          tags.add(line.subSequence(at, end < 0 ? line.length() : end + 1));
        }
      }
    }
    return tags;
  }

  /** Writes a block that stands alone. */
  void write(HtmlBlockBase block) {
    List<BasedSequence> lines = block.getContentLines();
    boolean comment = lines.getFirst().trim().startsWith("<!--");
    if (comment && lines.stream().noneMatch(line -> line.indexOf("-->") >= 0)) {
      shown(lines);
      return;
    }
    int opened = opened(block);
    if (opened > 0) {
      writing.find(
          Code.HTML_REMOVED,
          tagsOfDetails(block).getFirst(),
          "<details> is not closed beside it, so it holds nothing of the text below",
          "add </details> after an empty line, before the next heading of level 2");
    } else if (opened < 0) {
      around.removed(tagsOfDetails(block).getLast());
    }
    Pieces pieces = new Pieces();
    lines.forEach(pieces::add);
    write(pieces);
  }

  /** An author's own note vanishes; one that is never closed would take the page with it. */
  private void shown(List<BasedSequence> lines) {
    writing.find(
        Code.HTML_REMOVED,
        lines.getFirst().trim(),
        "this comment is never closed, so it is shown",
        "close it with -->");
    writing.out().append("<p>");
    lines.forEach(line -> writing.words(line.toString()));
    writing.out().append("</p>\n");
  }

  /** Writes blocks from one that opens {@code <details>} to the one that closes it. */
  void write(List<Node> group, Consumer<Node> blocks) {
    Pieces pieces = new Pieces();
    for (Node node : group) {
      if (node instanceof HtmlBlock html) {
        html.getContentLines().forEach(pieces::add);
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
}

package dev.errata.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.text.Html;
import dev.errata.markdown.text.Ids;
import dev.errata.markdown.tree.Excess;
import dev.errata.markdown.tree.Fence;
import dev.errata.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes blocks: paragraphs, lists, quotes, code, tables, headings below sections. */
final class BlockWriter {
  /** What helps against every limit. */
  static final String TAKE_APART = "put output and examples into a code block, or split the text";

  private final Writing writing;
  private final InlineWriter inlines;
  private final RawBlocks raw;
  private final Ids ids = new Ids();
  private final List<Body.Heading> subheadings = new ArrayList<>();

  BlockWriter(Writing writing) {
    Links links = new Links(writing);
    this.writing = writing;
    this.inlines = new InlineWriter(writing, links);
    this.raw = new RawBlocks(writing, links);
  }

  /** The section of a heading, which is not written, and the blocks below it. */
  Body.Section section(Heading heading, List<Node> blocks) {
    if (heading.getLevel() == 1) {
      writing.find(
          Code.HEADING_LEVEL,
          heading.getChars(),
          "the page's title is its only heading of level 1",
          "start sections with \"## \"");
    }
    String title = title(heading);
    String id = ids.next(title);
    subheadings.clear();
    writing.text().append(title).append('\n');
    write(blocks);
    return new Body.Section(
        title, id, writing.take(), List.copyOf(subheadings), writing.place(heading.getChars()));
  }

  /** Writes blocks that stand beside each other. */
  void write(List<Node> siblings) {
    Map<Node, Node> pairs = RawBlocks.pairs(siblings);
    for (int i = 0; i < siblings.size(); i++) {
      Node node = siblings.get(i);
      Node last = node instanceof Excess ? lastOfExcess(siblings, i) : pairs.get(node);
      int end = last == null ? i : siblings.subList(i, siblings.size()).indexOf(last) + i;
      if (node instanceof Excess first) {
        excess(first, siblings.get(end));
      } else if (end > i) {
        raw.write(siblings.subList(i, end + 1), this::write);
      } else {
        write(node);
      }
      i = end;
    }
  }

  private void write(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case ListBlock list -> list(list);
      case BlockQuote quote -> wrapped("blockquote", quote);
      case Fence fence -> new CodeWriter(writing).fenced(fence);
      case IndentedCodeBlock code -> new CodeWriter(writing).indented(code);
      case TableBlock table -> new TableWriter(writing, inlines).write(table);
      case HtmlBlockBase html -> raw.write(html);
      case ThematicBreak _ -> writing.out().append("<hr>\n");
      case Reference _ -> {} // stands where it is used
      case Excess excess -> excess(excess, excess);
      default -> shown(node.getChars());
    }
  }

  private static Node lastOfExcess(List<Node> siblings, int from) {
    int last = from;
    while (last + 1 < siblings.size() && siblings.get(last + 1) instanceof Excess) {
      last++;
    }
    return siblings.get(last);
  }

  /** Text that was not parsed, as it was written. */
  private void excess(Excess first, Node last) {
    BasedSequence chars =
        first.getChars().baseSubSequence(first.getStartOffset(), last.getEndOffset());
    writing.find(Code.NESTING_TOO_DEEP, chars, first.reason(), TAKE_APART);
    shown(chars);
  }

  private void shown(BasedSequence chars) {
    writing.out().append("<pre>").append(Html.escape(chars)).append("</pre>\n");
    writing.text().append(chars).append('\n');
  }

  private void paragraph(Paragraph paragraph) {
    boolean tight =
        paragraph.getParent() instanceof ListItem item
            && item.isParagraphInTightListItem(paragraph);
    writing.out().append(tight ? "" : "<p>");
    inlines.children(paragraph);
    writing.out().append(tight ? "" : "</p>").append(tight && last(paragraph) ? "" : "\n");
    writing.text().append('\n');
  }

  private static boolean last(Node node) {
    return node.getNext() == null;
  }

  private void list(ListBlock list) {
    String tag = list instanceof OrderedList ? "ol" : "ul";
    writing.out().append('<').append(tag);
    if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
      writing.out().append(" start=\"").append(ordered.getStartNumber()).append('"');
    }
    writing.out().append(">\n");
    for (Node item : list.getChildren()) {
      writing.out().append("<li>");
      write(children(item));
      writing.out().append("</li>\n");
    }
    writing.out().append("</").append(tag).append(">\n");
  }

  private void wrapped(String tag, Node node) {
    writing.out().append('<').append(tag).append(">\n");
    write(children(node));
    writing.out().append("</").append(tag).append(">\n");
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    node.getChildren().forEach(children::add);
    return children;
  }

  private void heading(Heading heading) {
    int level = Math.max(3, heading.getLevel());
    String title = title(heading);
    if (title.isEmpty()) {
      return;
    }
    String id = ids.next(title);
    if (level == 3) {
      subheadings.add(new Body.Heading(title, id));
    }
    writing.out().append("<h").append(level).append(" id=\"").append(id).append("\">");
    inlines.children(heading);
    writing.out().append("</h").append(level).append(">\n");
    writing.text().append('\n');
  }

  private String title(Heading heading) {
    String title = inlines.plain(heading);
    if (title.isEmpty()) {
      writing.find(
          Code.EMPTY_VALUE, heading.getChars(), "the heading has no words", "write or remove it");
    }
    return title;
  }
}

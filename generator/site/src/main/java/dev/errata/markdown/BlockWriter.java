package dev.errata.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.errata.diagnostic.Code;
import dev.errata.markdown.text.Ids;
import dev.errata.model.Body;
import dev.errata.model.Body.SafeHtml;
import java.util.ArrayList;
import java.util.List;

/** Writes blocks: paragraphs, lists, quotes, code, tables, headings. */
final class BlockWriter {
  private final Writing writing;
  private final InlineWriter inlines;
  private final Ids ids = new Ids();
  private final List<Body.Heading> subheadings = new ArrayList<>();
  private String sectionTitle = "";
  private String sectionId = "";

  BlockWriter(Writing writing) {
    this.writing = writing;
    this.inlines = new InlineWriter(writing);
  }

  /** Starts a section: what is written from now on belongs to it. */
  void openSection(Heading heading) {
    if (heading.getLevel() == 1) {
      writing.find(
          Code.HEADING_LEVEL,
          heading.getChars(),
          "the page's title is its only heading of level 1",
          java.util.Optional.of("start sections with \"## \""));
    }
    subheadings.clear();
    sectionTitle = inlines.plain(heading);
    sectionId = ids.next(sectionTitle);
    words(sectionTitle);
  }

  /** The finished section of a heading. */
  Body.Section section(Heading heading, SafeHtml html) {
    return new Body.Section(
        sectionTitle, sectionId, html, List.copyOf(subheadings), writing.place(heading.getChars()));
  }

  void write(Node node) {
    switch (node) {
      case Heading heading -> subheading(heading);
      case Paragraph paragraph -> paragraph(paragraph);
      case ListBlock list -> list(list);
      case BlockQuote quote -> wrapped("blockquote", quote);
      case FencedCodeBlock code -> new CodeBlock(writing).fenced(code);
      case IndentedCodeBlock code -> new CodeBlock(writing).indented(code);
      case TableBlock table -> new TableWriter(writing, inlines).write(table);
      case HtmlCommentBlock _, HtmlInnerBlockComment _, Reference _ -> {}
      case HtmlBlock html -> new RawHtml(writing).block(html);
      case ThematicBreak _ -> writing.out().append("<hr>\n");
      default -> words(node.getChars().toString());
    }
  }

  private void words(String text) {
    writing.text().append(text).append('\n');
  }

  private void paragraph(Paragraph paragraph) {
    boolean tight = paragraph.getParent() instanceof ListItem item && item.isInTightList();
    writing.out().append(tight ? "" : "<p>");
    inlines.children(paragraph);
    writing.out().append(tight ? "" : "</p>\n");
    writing.text().append('\n');
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
      children(item);
      writing.out().append("</li>\n");
    }
    writing.out().append("</").append(tag).append(">\n");
  }

  private void wrapped(String tag, Node node) {
    writing.out().append('<').append(tag).append(">\n");
    children(node);
    writing.out().append("</").append(tag).append(">\n");
  }

  private void children(Node node) {
    for (Node child : node.getChildren()) {
      write(child);
    }
  }

  private void subheading(Heading heading) {
    int level = Math.max(3, heading.getLevel());
    String title = inlines.plain(heading);
    String id = ids.next(title);
    if (level == 3) {
      subheadings.add(new Body.Heading(title, id));
    }
    writing.out().append("<h").append(level).append(" id=\"").append(id).append("\">");
    inlines.children(heading);
    writing.out().append("</h").append(level).append(">\n");
    writing.text().append('\n');
  }
}

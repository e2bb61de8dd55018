package dev.errata.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

/** Writes tables, in a frame that scrolls where the page is narrow. */
final class TableWriter {
  private final Writing writing;
  private final InlineWriter inlines;

  TableWriter(Writing writing, InlineWriter inlines) {
    this.writing = writing;
    this.inlines = inlines;
  }

  void write(TableBlock table) {
    writing.out().append("<div class=\"scroll\" role=\"group\" tabindex=\"0\"><table>\n");
    for (Node part : table.getChildren()) {
      switch (part) {
        case TableHead head -> rows("thead", head);
        case TableBody body -> rows("tbody", body);
        default -> {}
      }
    }
    writing.out().append("</table></div>\n");
  }

  private void rows(String tag, Node part) {
    if (!part.hasChildren()) {
      return;
    }
    writing.out().append('<').append(tag).append(">\n");
    for (Node row : part.getChildren()) {
      if (row instanceof TableRow) {
        writing.out().append("<tr>");
        row.getChildren().forEach(this::cell);
        writing.out().append("</tr>\n");
        writing.text().append('\n');
      }
    }
    writing.out().append("</").append(tag).append(">\n");
  }

  private void cell(Node node) {
    if (node instanceof TableCell cell) {
      String tag = cell.isHeader() ? "th scope=\"col\"" : "td";
      writing.out().append('<').append(tag).append('>');
      inlines.children(cell);
      writing.out().append("</").append(tag, 0, 2).append('>');
      writing.text().append(' ');
    }
  }
}

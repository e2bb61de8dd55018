package dev.errata.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.errata.markdown.text.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables, in a frame that scrolls where the page is narrow. The frame is a group and no
 * landmark: landmarks need names that no other has, and tables of a page often share their columns.
 */
final class TableWriter {
  private final Writing writing;
  private final InlineWriter inlines;

  TableWriter(Writing writing, InlineWriter inlines) {
    this.writing = writing;
    this.inlines = inlines;
  }

  void write(TableBlock table) {
    String name = Html.escape(String.join(", ", columns(table)));
    writing.out().append("<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
    writing.out().append(name.isEmpty() ? "" : " aria-label=\"" + name + "\"");
    writing.out().append("><table>\n");
    for (Node part : table.getChildren()) {
      switch (part) {
        case TableHead head -> rows("thead", head);
        case TableBody body -> rows("tbody", body);
        default -> {} // the line of dashes
      }
    }
    writing.out().append("</table></div>\n");
  }

  private List<String> columns(TableBlock table) {
    List<String> names = new ArrayList<>();
    if (table.getFirstChild() instanceof TableHead head && head.getFirstChild() != null) {
      for (Node cell : head.getFirstChild().getChildren()) {
        String name = inlines.plain(cell);
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
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
      writing.out().append(cell.isHeader() ? "<th scope=\"col\"" : "<td").append(align(cell));
      writing.out().append('>');
      inlines.children(cell);
      writing.out().append(cell.isHeader() ? "</th>" : "</td>");
      writing.text().append(' ');
    }
  }

  private static String align(TableCell cell) {
    return switch (cell.getAlignment()) {
      case RIGHT -> " class=\"right\"";
      case CENTER -> " class=\"center\"";
      case null, default -> "";
    };
  }
}

package dev.errata.lsp.answer;

import dev.errata.diagnostic.Fix.Edit;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.place.Region;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The top fields of an entry's file, for edits that leave all else as its author wrote it. */
final class FileFields {
  private static final List<String> ORDER = Declaration.ENTRY.stream().map(Field::name).toList();

  private final SourceText text;
  private final Region region;

  FileFields(SourceText text) {
    this.text = text;
    this.region = Region.of(text);
  }

  /** A field's value where it is one text on the key's line, without its quotes. */
  Optional<SourceSpan> value(String field) {
    OptionalInt line = line(field);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String content = text.lineText(line.getAsInt());
    String value = content.substring(field.length() + 1).split(" #", 2)[0].strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int at = content.indexOf(value, field.length() + 1);
    boolean quoted = value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0;
    int start = text.lineStart(line.getAsInt()) + at + (quoted ? 1 : 0);
    return Optional.of(text.span(start, start + value.length() - (quoted ? 2 : 0)));
  }

  /** Adds an item to a list, and the list where there is none. */
  Edit withItem(String field, String item) {
    OptionalInt line = line(field);
    if (line.isEmpty()) {
      int at = text.lineStart(place(field));
      return new Edit(text.span(at, at), field + ": [" + item + "]" + lineEnd());
    }
    String content = text.lineText(line.getAsInt());
    int start = text.lineStart(line.getAsInt());
    int bracket = content.indexOf('[');
    if (bracket >= 0) {
      boolean empty = content.substring(bracket + 1).strip().startsWith("]");
      int at = start + bracket + 1;
      return new Edit(text.span(at, at), empty ? item : item + ", ");
    }
    int next = line.getAsInt() + 1;
    String first = region.holds(next) ? text.lineText(next) : "";
    int dash = first.indexOf('-');
    String indent =
        dash >= 0 && first.substring(0, dash).isBlank() ? first.substring(0, dash) : "  ";
    int at = region.holds(next) ? text.lineStart(next) : start + content.length();
    return new Edit(text.span(at, at), indent + "- " + item + lineEnd());
  }

  private OptionalInt line(String field) {
    for (int line = region.first(); region.holds(line); line++) {
      if (text.lineText(line).startsWith(field + ":")) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }

  /** The line before which a field stands by the declared order. */
  private int place(String field) {
    for (int line = region.first(); region.holds(line); line++) {
      String content = text.lineText(line);
      int colon = content.indexOf(':');
      if (colon > 0 && ORDER.indexOf(content.substring(0, colon)) > ORDER.indexOf(field)) {
        return line;
      }
    }
    return region.end();
  }

  /** The file's own kind of line end. */
  private String lineEnd() {
    return text.text().contains("\r\n") ? "\r\n" : "\n";
  }
}

package dev.errata.frontmatter.outline;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Follows the indentation of fields and lists before YAML is read, so that every value is judged by
 * the field it stands in: what YAML would misread is reported where it stands, and mended in the
 * text that is read. Titles and signatures of errors are full of YAML's signs.
 */
public final class Outline {
  /** A map or list that is open; {@code column} is that of its keys or dashes. */
  private record Block(int column, Optional<FieldType> type, String name, boolean list) {
    Optional<FieldType.Group> group() {
      return type.filter(FieldType.Group.class::isInstance).map(FieldType.Group.class::cast);
    }
  }

  private final Written written;
  private final Mistakes mistakes;
  private final ValueCheck values;
  private final Deque<Block> open = new ArrayDeque<>();
  private Optional<Slot> pending = Optional.empty();

  private Outline(Written written, Mistakes mistakes, List<Field> fields) {
    this.written = written;
    this.mistakes = mistakes;
    this.values = new ValueCheck(written, mistakes);
    open.push(new Block(0, Optional.of(new FieldType.Group(fields, Optional.empty())), "", false));
  }

  /** Reports every such value and gives the mended text. */
  public static Repairs check(SourceSpan yaml, List<Field> fields, Findings findings) {
    Written written = Written.of(yaml, findings);
    Repairs repairs = new Repairs(written);
    Outline outline = new Outline(written, new Mistakes(written, repairs, findings), fields);
    for (int line = 0; line < written.length(); ) {
      line = outline.line(line);
    }
    return repairs;
  }

  /** Checks what starts on a line and gives the line after it. */
  private int line(int start) {
    int end = written.lineEnd(start);
    int at = written.skipBlanks(start, end);
    if (at == end || written.at(at) == '#') {
      return written.nextLine(start);
    }
    if ("{[".indexOf(written.at(at)) >= 0 && open.size() == 1 && pending.isEmpty()) {
      int behind = values.afterFlow(at);
      if (behind >= 0) {
        return behind;
      }
    }
    boolean tabs = written.text().substring(start, at).indexOf('\t') >= 0;
    String indent = written.text().substring(start, at).replace("\t", "  ");
    if (tabs) {
      mistakes.tabs(start, at, indent);
    }
    boolean item = written.at(at) == '-' && written.standsAlone(at, end);
    int column = indent.length();
    Optional<Slot> value = startBlock(column, item);
    if (value.isPresent()) {
      return values.check(at, value.get());
    }
    column = tabs ? column : aligned(start, at, column, item);
    return item ? item(at, column) : field(at, column);
  }

  /** Opens the block that the key or dash before promised; a single text is a value instead. */
  private Optional<Slot> startBlock(int column, boolean item) {
    Optional<Slot> slot =
        pending.filter(s -> column > s.column() || item && !s.item() && column == s.column());
    pending = Optional.empty();
    if (slot.isEmpty()) {
      return slot;
    }
    Slot before = slot.get();
    Optional<FieldType> type = before.type();
    if (item) {
      Optional<FieldType> one =
          type.flatMap(
              t ->
                  t instanceof FieldType.Many(var each, int _)
                      ? Optional.of(each)
                      : Optional.empty());
      open.push(new Block(column, one, before.name(), true));
      return Optional.empty();
    }
    if (before.wantsOneText()) {
      return slot;
    }
    open.push(new Block(column, type, before.name(), false));
    return Optional.empty();
  }

  /** Closes the blocks that end here; a line between two columns is a finding and moved. */
  private int aligned(int line, int start, int column, boolean item) {
    Optional<Block> closed = Optional.empty();
    while (open.peek().column() > column
        || open.peek().column() == column && open.peek().list() && !item) {
      closed = Optional.of(open.pop());
    }
    Block top = open.peek();
    if (top.column() == column) {
      return column;
    }
    Optional<Block> meant = closed.filter(b -> b.column() > top.column() && b.list() == item);
    boolean beside = top.list() == item && written.colon(start, written.lineEnd(start)) > start;
    if (meant.isEmpty() && !beside) {
      return column;
    }
    meant.ifPresent(open::push);
    mistakes.misaligned(line, start, open.peek().column());
    return open.peek().column();
  }

  private int item(int dash, int column) {
    if (!open.peek().list() || open.peek().column() != column) {
      open.push(new Block(column, Optional.empty(), "", true));
    }
    Block list = open.peek();
    int end = written.lineEnd(dash);
    int at = afterBlanks(dash + 1, end);
    Slot slot = new Slot(column, list.type(), list.name(), Optional.empty(), true);
    if (at == end) {
      pending = Optional.of(slot);
      return written.nextLine(dash);
    }
    if (slot.wantsOneText() || !startsMap(at, end, slot)) {
      boolean nested = written.at(at) == '-' && written.standsAlone(at, end) && !slot.wantsWords();
      return nested ? written.nextLine(dash) : values.check(at, slot);
    }
    int inner = column + at - dash;
    open.push(new Block(inner, list.type(), list.name(), false));
    return field(at, inner);
  }

  /** Whether an item is written in the long form, with keys. */
  private boolean startsMap(int at, int end, Slot slot) {
    int colon = "[{|>&*!@`%".indexOf(written.at(at)) >= 0 ? -1 : keyColon(at, end);
    return colon > at
        && (!slot.wantsWords()
            || slot.type()
                .map(t -> ((FieldType.Group) t).field(key(at, colon)).isPresent())
                .orElse(false));
  }

  private int field(int at, int column) {
    int end = written.lineEnd(at);
    Block map = open.peek();
    int colon = keyEnd(at, end, map);
    if (colon < 0) {
      if (map.group().isPresent()) {
        mistakes.stray(at, written.trimEnd(at, end));
      }
      return written.nextLine(at);
    }
    String key = key(at, colon);
    Optional<FieldType> type = map.group().flatMap(g -> g.field(key)).map(Field::type);
    Slot slot = new Slot(column, type, key, map.group(), false);
    int value = afterBlanks(colon + 1, end);
    if (value == end || written.at(value) == '#' && (!slot.wantsWords() || goesOn(value, column))) {
      pending = Optional.of(slot);
      return written.nextLine(at);
    }
    return values.check(value, slot);
  }

  private String key(int at, int colon) {
    String key = written.text().substring(at, colon).strip();
    boolean quoted = key.length() > 1 && "\"'".indexOf(key.charAt(0)) >= 0;
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  /** The colon of the key at a place, or -1; colons inside a quoted key do not count. */
  private int keyColon(int at, int end) {
    boolean quoted = "\"'".indexOf(written.at(at)) >= 0;
    int close = quoted ? written.find(written.at(at), at + 1, end) : at;
    if (close < 0) {
      return -1;
    }
    int colon = written.colon(close, end);
    int hash = written.hash(at, end);
    boolean behind = !quoted || colon == written.skipBlanks(close + 1, end);
    return behind && (hash < 0 || colon < hash) ? colon : -1;
  }

  /** Where the key at a place ends, or -1; a missing space after it is mended. */
  private int keyEnd(int at, int end, Block map) {
    if ("[{|>&*!@`%?".indexOf(written.at(at)) >= 0) {
      return -1;
    }
    int colon = keyColon(at, end);
    if (colon > at) {
      return colon;
    }
    int close = written.find(':', at, end);
    String word = close > at ? written.text().substring(at, close) : "";
    if (map.group().flatMap(g -> g.field(word)).isPresent()) {
      mistakes.spaceMissing(close, word);
      return close;
    }
    return -1;
  }

  /** Whether the next line with text is indented below the column. */
  private boolean goesOn(int at, int column) {
    for (int line = written.nextLine(at); line < written.length(); line = written.nextLine(line)) {
      int end = written.lineEnd(line);
      int text = written.skipBlanks(line, end);
      if (text < end) {
        return text - line > column;
      }
    }
    return false;
  }

  /** The first place after blanks; a tab among them is mended, since YAML stops there. */
  private int afterBlanks(int from, int end) {
    int at = written.skipBlanks(from, end);
    if (at < end && written.text().substring(from, at).indexOf('\t') >= 0) {
      mistakes.tabs(from, at, " ");
    }
    return at;
  }
}

package dev.errata.lsp.place;

import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds what stands at a place by the indentation of the lines before it, however broken they are.
 */
public final class Places {
  /** A map or list that is open; {@code column} is that of its keys or dashes. */
  private record Level(int column, Slot slot, boolean list) {}

  /**
   * What the lines below belong to when they are indented more.
   *
   * @param begun whether the value began on the line of its key or dash
   */
  private record Pending(int column, Slot slot, boolean item, boolean begun) {}

  private final SourceText source;
  private final String text;
  private final Region region;
  private final YamlLines lines;
  private final int cursor;
  private final Deque<Level> open = new ArrayDeque<>();
  private Optional<Pending> pending = Optional.empty();
  private Optional<Place> found = Optional.empty();

  /** Lines before this offset are parts of a value in brackets. */
  private int done;

  private Places(SourceText source, Region region, List<Field> fields, int cursor) {
    this.source = source;
    this.text = source.text();
    this.region = region;
    this.lines = new YamlLines(source, region);
    this.cursor = cursor;
    FieldType all = new FieldType.Group(fields, Optional.empty());
    open.push(new Level(0, new Slot(Optional.empty(), Optional.of(all)), false));
  }

  /** What stands at an offset of a file with these fields. */
  public static Optional<Place> at(
      SourceText source, Region region, List<Field> fields, int cursor) {
    int line = source.line(cursor);
    if (region.holds(line)) {
      return new Places(source, region, fields, cursor).find(line);
    }
    boolean fence = line == region.end() && source.lineText(line).startsWith("---");
    return line < region.end() || fence
        ? Optional.empty()
        : Optional.of(new Place.Text(source.span(source.lineStart(line), cursor)));
  }

  private Optional<Place> find(int last) {
    for (int line = region.first(); line <= last; line++) {
      int start = source.lineStart(line);
      if (start >= done) {
        line(start, start + source.lineText(line).length(), line == last);
      }
    }
    return found;
  }

  private void line(int start, int end, boolean last) {
    int at = lines.skipBlanks(start, end);
    if (at == end) {
      if (last) {
        empty(cursor - start);
      }
      return;
    }
    if (text.charAt(at) == '#') {
      return;
    }
    boolean item =
        text.charAt(at) == '-' && (at + 1 == end || YamlLines.isBlank(text.charAt(at + 1)));
    int column = at - start;
    if (goesOn(column, item, at, end)) {
      return;
    }
    closeTo(column, item);
    if (item) {
      item(at, end, column);
    } else {
      field(at, end, column);
    }
  }

  /** Whether the line belongs to the value of a key above; otherwise opens what that key holds. */
  private boolean goesOn(int column, boolean item, int at, int end) {
    Optional<Pending> below =
        pending.filter(p -> column > p.column() || item && !p.item() && column == p.column());
    if (below.isEmpty()) {
      pending = Optional.empty();
      return false;
    }
    Pending p = below.get();
    if (p.begun() || p.slot().wantsOneText()) {
      value(p.slot(), at, end, false);
      return true;
    }
    pending = Optional.empty();
    open.push(new Level(column, item ? p.slot().item() : p.slot(), item));
    return false;
  }

  private void closeTo(int column, boolean item) {
    while (open.size() > 1
        && (open.peek().column() > column
            || open.peek().column() == column && open.peek().list() && !item)) {
      open.pop();
    }
  }

  /** An empty line: what could be written at this column. */
  private void empty(int column) {
    Optional<Pending> below = pending.filter(p -> column > p.column());
    if (below.isPresent()) {
      below
          .filter(p -> !p.begun())
          .flatMap(p -> p.slot().group())
          .ifPresent(g -> key(g, cursor, cursor, column));
    } else {
      closeTo(column, false);
      open.peek().slot().group().ifPresent(g -> key(g, cursor, cursor, column));
    }
  }

  private void item(int dash, int end, int column) {
    Level top = open.peek();
    if (!top.list() || top.column() != column) {
      top = new Level(column, Slot.UNKNOWN, true);
      open.push(top);
    }
    Slot slot = top.slot();
    int at = lines.skipBlanks(dash + 1, end);
    if (at == end) {
      pending = Optional.of(new Pending(column, slot, true, false));
      if (cursor > dash) {
        value(slot, cursor, cursor, false);
      }
    } else if (startsMap(at, end, slot)) {
      int inner = column + at - dash;
      open.push(new Level(inner, slot, false));
      field(at, end, inner);
    } else {
      pending = Optional.of(new Pending(column, slot, true, true));
      scalar(at, end, column, slot);
    }
  }

  /** Whether an item is a map: it has a declared key, or can be nothing else. */
  private boolean startsMap(int at, int end, Slot slot) {
    Optional<FieldType.Group> group = slot.group();
    if (group.isEmpty() || "[{\"'".indexOf(text.charAt(at)) >= 0) {
      return false;
    }
    int colon = lines.colon(at, end);
    return group.get().shortField().isEmpty()
        || colon > at && group.get().field(text.substring(at, colon).strip()).isPresent();
  }

  private void field(int at, int end, int column) {
    Optional<FieldType.Group> group = open.peek().slot().group();
    int colon = lines.colon(at, end);
    int keyEnd = colon < 0 ? end : colon;
    if (cursor >= source.lineStart(source.line(at)) && cursor <= keyEnd) {
      group.ifPresent(g -> key(g, Math.min(at, cursor), lines.trimEnd(at, keyEnd), column));
    }
    if (colon < 0) {
      return;
    }
    String name = text.substring(at, colon).strip();
    Slot slot = Slot.of(group.flatMap(g -> g.field(name)));
    int value = lines.skipBlanks(colon + 1, end);
    boolean begun = value < end && text.charAt(value) != '#';
    pending = Optional.of(new Pending(column, slot, false, begun));
    if (begun) {
      scalar(value, end, column, slot);
    } else if (cursor > colon && cursor <= value) {
      value(slot, cursor, cursor, false);
    }
  }

  private void scalar(int at, int end, int column, Slot slot) {
    char c = text.charAt(at);
    if (c == '[' || c == '{') {
      done = Flow.end(text, at, lines.flowLimit(at, column));
      pending = Optional.empty();
      boolean unclosed = "]}".indexOf(text.charAt(done - 1)) < 0;
      if (cursor > at && (cursor < done || unclosed && cursor <= end)) {
        found = Flow.at(source, at, cursor, slot);
      }
    } else if (c == '"' || c == '\'') {
      int close = text.indexOf(c, at + 1);
      boolean here = close >= 0 && close <= end;
      value(slot, at + 1, here ? close : end, true);
    } else {
      int hash = text.indexOf(" #", at);
      value(slot, at, lines.trimEnd(at, hash >= 0 && hash < end ? hash : end), false);
    }
  }

  private void value(Slot slot, int from, int to, boolean quoted) {
    Slot one = slot.item();
    if (one.field().isPresent() && one.type().isPresent() && cursor >= from && cursor <= to) {
      found =
          Optional.of(
              new Place.Value(one.field().get(), one.type().get(), source.span(from, to), quoted));
    }
  }

  private void key(FieldType.Group group, int from, int to, int column) {
    int end = Math.max(from, to);
    found =
        Optional.of(
            new Place.Key(
                group,
                lines.siblings(source.line(from), column),
                source.span(from, end),
                column,
                false));
  }
}

package dev.errata.lsp.place;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Follows a value in brackets or braces up to a place in it. */
final class Flow {
  /** A bracket or brace that is open; {@code key} is the one before the last colon in braces. */
  private static final class Frame {
    private final boolean map;
    private final Optional<FieldType> type;
    private final Set<String> written = new HashSet<>();
    private Optional<String> key = Optional.empty();

    private Frame(boolean map, Optional<FieldType> type) {
      this.map = map;
      this.type = type;
    }

    private Optional<Field> field() {
      return group().flatMap(g -> key.flatMap(g::field));
    }

    private Optional<FieldType.Group> group() {
      return type.filter(FieldType.Group.class::isInstance).map(FieldType.Group.class::cast);
    }
  }

  private final SourceText source;
  private final String text;
  private final Slot slot;
  private final Deque<Frame> open = new ArrayDeque<>();

  /** Where the word begins that is being read, after blanks. */
  private int word;

  private Flow(SourceText source, Slot slot) {
    this.source = source;
    this.text = source.text();
    this.slot = slot;
  }

  /** Where the value that starts here ends, at most {@code limit}. */
  static int end(String text, int start, int limit) {
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int close = text.indexOf(c, i + 1);
        i = close < 0 || close >= limit ? i : close;
      }
      depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return limit;
  }

  /** What stands at a place between the brackets of the value that starts here. */
  static Optional<Place> at(SourceText source, int start, int cursor, Slot slot) {
    return new Flow(source, slot).follow(start, cursor);
  }

  private Optional<Place> follow(int start, int cursor) {
    word = start;
    for (int i = start; i < cursor; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '[' -> open(i, false);
        case '{' -> open(i, true);
        case ']', '}' -> close(i);
        case ',' -> next(i);
        case ':' -> colon(i);
        case '"', '\'' -> {
          int close = text.indexOf(c, i + 1);
          if (text.substring(word, i).isBlank()) {
            if (close < 0 || close >= cursor) {
              return place(i + 1, close < 0 ? lineEnd(cursor) : close, true);
            }
            i = close;
          }
        }
        default -> {}
      }
    }
    int from = word;
    while (from < cursor && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    boolean quote = from < text.length() && from == cursor && "\"'".indexOf(text.charAt(from)) >= 0;
    return quote ? Optional.empty() : place(from, wordEnd(from, cursor), false);
  }

  private void open(int at, boolean map) {
    open.push(new Frame(map, expected()));
    word = at + 1;
  }

  /** The type of what may stand at this place. */
  private Optional<FieldType> expected() {
    Frame top = open.peek();
    if (top == null) {
      return slot.type();
    }
    return top.map ? top.field().map(Field::type) : top.type.map(Flow::item);
  }

  private static FieldType item(FieldType type) {
    return type instanceof FieldType.Many(var each, int _) ? each : type;
  }

  private void close(int at) {
    open.poll();
    word = at + 1;
  }

  private void next(int at) {
    if (!open.isEmpty()) {
      open.peek().key = Optional.empty();
    }
    word = at + 1;
  }

  private void colon(int at) {
    Frame top = open.peek();
    boolean ends = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
    if (top != null && top.map && top.key.isEmpty() && ends) {
      String key = text.substring(word, at).strip();
      top.key = Optional.of(key);
      top.written.add(key);
      word = at + 1;
    }
  }

  private int wordEnd(int from, int cursor) {
    int end = cursor;
    boolean key = open.peek() != null && open.peek().map && open.peek().key.isEmpty();
    while (end < text.length()
        && ",]}\r\n".indexOf(text.charAt(end)) < 0
        && !(key && text.charAt(end) == ':')) {
      end++;
    }
    while (end > cursor && end > from && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private Optional<Place> place(int from, int to, boolean quoted) {
    Frame top = open.peek();
    if (top == null) {
      return Optional.empty();
    }
    SourceSpan span = source.span(from, to);
    if (top.map && top.key.isEmpty()) {
      int column = source.column(from) - 1;
      return top.group().map(g -> new Place.Key(g, top.written, span, column, true));
    }
    if (top.map) {
      return top.field().map(f -> new Place.Value(f, item(f.type()), span, quoted));
    }
    return slot.field()
        .flatMap(f -> expected().map(t -> new Place.Value(f, item(t), span, quoted)));
  }
}

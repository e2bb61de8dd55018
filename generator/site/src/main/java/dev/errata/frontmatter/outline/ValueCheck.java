package dev.errata.frontmatter.outline;

import dev.errata.diagnostic.Code;
import dev.errata.frontmatter.outline.Mistakes.Place;
import dev.errata.model.field.FieldType;

/** Looks at one value as it was written, and finds where it ends. */
final class ValueCheck {
  private final Written written;
  private final Mistakes mistakes;
  private final Closing closing;

  ValueCheck(Written written, Mistakes mistakes) {
    this.written = written;
    this.mistakes = mistakes;
    this.closing = new Closing(written);
  }

  /** Reports what is wrong with the value that starts here; gives the line after it. */
  int check(int start, Slot slot) {
    int end = written.lineEnd(start);
    return switch (written.at(start)) {
      case '"', '\'' -> quoted(start, end, slot);
      case '|', '>' -> block(start, end, slot);
      case '{' -> flow(start, end, slot, Code.YAML_UNQUOTED_BRACE);
      case '[' -> flow(start, end, slot, Code.YAML_UNQUOTED_BRACKET);
      case '@' -> unquoted(start, slot, Code.YAML_UNQUOTED_AT);
      case '`' -> unquoted(start, slot, Code.YAML_UNQUOTED_BACKTICK);
      case '%' -> unquoted(start, slot, Code.YAML_UNQUOTED_PERCENT);
      case '#' -> unquoted(start, slot, Code.YAML_UNQUOTED_HASH);
      case ',', ']', '}' -> unquoted(start, slot, Code.YAML_UNQUOTED_SIGN);
      case '&' -> anchor(start, end, slot);
      case '*' -> alias(start, end, slot);
      case '!' -> tag(start, end, slot);
      case '-', '?', ':' ->
          written.standsAlone(start, end)
              ? unquoted(start, slot, Code.YAML_UNQUOTED_SIGN)
              : plain(start, slot);
      default -> plain(start, slot);
    };
  }

  /** The value starts with a sign that YAML does not take for text. */
  private int unquoted(int start, Slot slot, Code code) {
    int end = plainEnd(start, slot);
    if (slot.mayBeQuoted()) {
      int stop =
          code == Code.YAML_UNQUOTED_HASH
              ? written.trimEnd(start, written.lineEnd(start))
              : start + 1;
      mistakes.unquoted(code, new Place(start, stop), new Place(start, end), slot);
    }
    return written.nextLine(end);
  }

  private int plain(int start, Slot slot) {
    int end = plainEnd(start, slot);
    if (!slot.mayBeQuoted()) {
      return written.nextLine(end);
    }
    int colon = written.colon(start, end);
    int hash = written.hash(start + 1, end);
    Place value = new Place(start, end);
    boolean commentFirst = hash >= 0 && (colon < 0 || hash < colon);
    if (colon >= 0 && !commentFirst) {
      mistakes.unquoted(Code.YAML_UNQUOTED_COLON, new Place(colon, colon + 1), value, slot);
    } else if (commentFirst && slot.wantsWords()) {
      int stop = written.trimEnd(hash, Math.min(end, written.lineEnd(hash)));
      mistakes.unquoted(Code.YAML_UNQUOTED_HASH, new Place(hash, stop), value, slot);
    }
    return written.nextLine(end);
  }

  /** Where a text without quotes ends; only words go on over several lines. */
  private int plainEnd(int start, Slot slot) {
    return slot.wantsOneText() && !slot.wantsWords()
        ? written.trimEnd(start, written.lineEnd(start))
        : lastLineBelow(start, slot);
  }

  /** The end of the last line that is indented below the value's key or dash. */
  private int lastLineBelow(int start, Slot slot) {
    int end = written.trimEnd(start, written.lineEnd(start));
    for (int line = written.nextLine(start);
        line < written.length();
        line = written.nextLine(line)) {
      int stop = written.lineEnd(line);
      int at = written.skipBlanks(line, stop);
      if (at == stop) {
        continue;
      }
      if (at - line <= slot.column() || written.at(at) == '#' || isSibling(at, stop, slot)) {
        break;
      }
      end = written.trimEnd(at, stop);
    }
    return end;
  }

  /** Whether the line is a field that belongs beside the value's own. */
  private boolean isSibling(int at, int end, Slot slot) {
    int colon = written.colon(at, end);
    return colon > at
        && slot.beside().flatMap(map -> map.field(written.text().substring(at, colon))).isPresent();
  }

  private int quoted(int start, int end, Slot slot) {
    int close = closing.quote(start, slot.column());
    if (close < 0) {
      boolean certain = written.nextLine(start) == written.nextLine(plainEnd(start, slot));
      int stop = written.trimEnd(start, end);
      mistakes.quoteUnclosed(start, stop, certain && slot.mayBeQuoted());
      return written.nextLine(start);
    }
    int lineEnd = written.lineEnd(close);
    if (!written.nothingFollows(close + 1, lineEnd)) {
      int stop = written.trimEnd(close, lineEnd);
      if (slot.mayBeQuoted()) {
        Place rest = new Place(written.skipBlanks(close + 1, stop), stop);
        mistakes.unquoted(Code.YAML_UNQUOTED_QUOTE, rest, new Place(start, stop), slot);
      }
    } else if (written.at(start) == '"') {
      Escapes.check(written, new Place(start + 1, close), mistakes);
    }
    return written.nextLine(close);
  }

  /** The lines of a block text are its own; its header is a sign, digits and signs at most. */
  private int block(int start, int end, Slot slot) {
    int at = start + 1;
    while (at < end && at < start + 3 && "+-123456789".indexOf(written.at(at)) >= 0) {
      at++;
    }
    if (!written.nothingFollows(at, end)) {
      return unquoted(start, slot, Code.YAML_UNQUOTED_SIGN);
    }
    int line = written.nextLine(start);
    while (line < written.length()) {
      int stop = written.lineEnd(line);
      int text = line;
      while (text < stop && written.at(text) == ' ') {
        text++;
      }
      if (text < stop && text - line <= slot.column()) {
        break;
      }
      line = written.nextLine(line);
    }
    return line;
  }

  private int flow(int start, int end, Slot slot, Code code) {
    Closing.Flow flow = closing.flow(start, slot.column());
    boolean closed =
        flow.end() >= 0 && written.nothingFollows(flow.end(), written.lineEnd(flow.end()));
    if (slot.wantsWords() && !(closed && isMap(start, end, slot))) {
      return unquoted(start, slot, code);
    }
    if (closed) {
      return written.nextLine(flow.end());
    }
    if (flow.end() >= 0 && slot.type().isEmpty()) {
      return unquoted(start, slot, code);
    }
    int stop = lastLineBelow(start, slot);
    if (!flow.open().isEmpty() && written.hash(start, stop) < 0) {
      mistakes.bracketUnclosed(start, stop, flow.open());
    }
    return written.nextLine(stop);
  }

  /** The line after a map or list in one line that is all of the front matter, or -1. */
  int afterFlow(int start) {
    int end = closing.flow(start, 0).end();
    return end < 0 ? -1 : written.nextLine(end);
  }

  /** Whether a brace opens the long form of a value that may be a text as well. */
  private boolean isMap(int start, int end, Slot slot) {
    if (!(slot.type().orElse(null) instanceof FieldType.Group) || written.at(start) != '{') {
      return false;
    }
    int at = written.skipBlanks(start + 1, end);
    if (at == end || written.at(at) == '}') {
      return true;
    }
    int word = at;
    while (word < end && (Character.isLetterOrDigit(written.at(word)) || written.at(word) == '_')) {
      word++;
    }
    return word > at && word < end && written.at(word) == ':' && written.standsAlone(word, end);
  }

  private int anchor(int start, int end, Slot slot) {
    int at = start + 1;
    while (at < end && written.at(at) != ' ') {
      at++;
    }
    int next = written.skipBlanks(at, end);
    boolean alone = next == end || "[{".indexOf(written.at(next)) >= 0;
    return alone && !slot.wantsWords()
        ? written.nextLine(start)
        : unquoted(start, slot, Code.YAML_UNQUOTED_AMPERSAND);
  }

  private int alias(int start, int end, Slot slot) {
    int at = start + 1;
    while (at < end && Character.isLetterOrDigit(written.at(at))) {
      at++;
    }
    return at > start + 1 && written.trimEnd(at, end) == at
        ? written.nextLine(start)
        : unquoted(start, slot, Code.YAML_UNQUOTED_ASTERISK);
  }

  private int tag(int start, int end, Slot slot) {
    boolean tag = start + 1 < end && "!<".indexOf(written.at(start + 1)) >= 0;
    return tag || !slot.mayBeQuoted()
        ? written.nextLine(start)
        : unquoted(start, slot, Code.YAML_UNQUOTED_EXCLAMATION);
  }
}

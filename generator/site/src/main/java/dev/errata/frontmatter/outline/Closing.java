package dev.errata.frontmatter.outline;

/** Finds where a quote or a bracket closes. */
final class Closing {
  private final Written written;

  Closing(Written written) {
    this.written = written;
  }

  /** Where the quote that opens at {@code start} closes, or -1 when the next field comes first. */
  int quote(int start, int column) {
    char quote = written.at(start);
    for (int i = start + 1; i < written.length(); i++) {
      char c = written.at(i);
      if (c == '\n' && nextValue(i + 1, column)) {
        return -1;
      } else if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        boolean doubled = quote == '\'' && i + 1 < written.length() && written.at(i + 1) == '\'';
        if (!doubled) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  /**
   * How a bracket ends.
   *
   * @param end the offset behind it, or -1 when it is never closed
   * @param open the brackets that are still missing, in the order in which to write them
   */
  record Flow(int end, String open) {}

  /** How the map or list in one line that opens at {@code start} ends. */
  Flow flow(int start, int column) {
    StringBuilder open = new StringBuilder();
    boolean token = true;
    for (int i = start; i < written.length(); i++) {
      char c = written.at(i);
      if (c == '\n' && nextValue(i + 1, column)) {
        break;
      } else if (token && (c == '"' || c == '\'')) {
        i = quote(i, column);
        if (i < 0) {
          return new Flow(-1, "");
        }
      } else if (c == '#' && i > start && " \t\n".indexOf(written.at(i - 1)) >= 0) {
        i = written.lineEnd(i) - 1;
      } else if (c == '[' || c == '{') {
        open.append(c == '[' ? ']' : '}');
      } else if (c == ']' || c == '}') {
        if (open.charAt(open.length() - 1) != c) {
          return new Flow(-1, "");
        }
        open.setLength(open.length() - 1);
        if (open.isEmpty()) {
          return new Flow(i + 1, "");
        }
      }
      token = "[{,:".indexOf(c) >= 0 || token && " \t\r\n".indexOf(c) >= 0;
    }
    return new Flow(-1, open.reverse().toString());
  }

  /** Whether the line is a field or an item that is not indented below the column. */
  private boolean nextValue(int line, int column) {
    int end = written.lineEnd(line);
    int at = written.skipBlanks(line, end);
    if (at == end || at - line > column) {
      return false;
    }
    if (written.at(at) == '-') {
      return written.standsAlone(at, end);
    }
    int word = at;
    while (word < end
        && (Character.isLetterOrDigit(written.at(word)) || "_-".indexOf(written.at(word)) >= 0)) {
      word++;
    }
    return word > at && word < end && written.at(word) == ':' && written.standsAlone(word, end);
  }
}

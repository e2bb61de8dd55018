package dev.errata.match.text;

/** Folds raw text in one pass: escapes undone, white space dropped, possible wraps noted. */
public final class TextFolder {
  /** A line shorter than this was not broken by the width of a terminal. */
  private static final int NARROWEST = 30;

  private static final int FARTHEST_LOOK = 400;

  private final String raw;
  private final FoldedText text;
  private int i;
  private int lineStart;
  private int columns;
  private int mark = FoldedText.GAP;
  private int quotedUpTo = -1;
  private boolean quoted;

  private TextFolder(String raw) {
    this.raw = raw;
    this.text = new FoldedText(raw);
  }

  /** Folds a whole text. */
  public static FoldedText fold(String raw) {
    return new TextFolder(raw).run();
  }

  private FoldedText run() {
    text.startLine(0);
    while (i < raw.length()) {
      char c = raw.charAt(i);
      switch (c) {
        case '\n', '\r' -> lineEnd(c);
        case 0x1B -> i = Escapes.skipTerminal(raw, i);
        case '\\' -> backslash();
        case '&' -> ampersand();
        case '"' -> quote();
        default -> emit(c, 1);
      }
    }
    text.end(mark != 0);
    return text;
  }

  private void emit(char c, int width) {
    char folded = Folding.fold(c);
    if (folded == ' ') {
      mark |= mark != 0 || c == '\t' ? FoldedText.GAP | FoldedText.WIDE : FoldedText.GAP;
      columns++;
    } else if (folded != Folding.NOTHING) {
      text.add(folded, i, mark);
      mark = 0;
      columns++;
    }
    i += width;
  }

  private void quote() {
    mark |= inQuotedData() ? FoldedText.QUOTE : 0;
    emit('"', 1);
  }

  private void ampersand() {
    int width = Escapes.entityLength(raw, i);
    emit(
        width == 0 ? '&' : Escapes.entity(raw.substring(i + 1, i + width - 1)), Math.max(1, width));
  }

  /** Undoes escapes where the line looks like quoted data; elsewhere a backslash is itself. */
  private void backslash() {
    int run = i;
    while (run < raw.length() && raw.charAt(run) == '\\') {
      run++;
    }
    int count = run - i;
    char next = run < raw.length() ? raw.charAt(run) : '\n';
    boolean quoted = next != '\n' && next != '\r' && inQuotedData();
    if (quoted && (next == '"' ? count % 2 == 1 : next == '\'' && count == 1)) {
      i = run;
      emit(next, 1);
    } else if (quoted && count == 1) {
      letter(next);
    } else {
      emit('\\', count);
    }
  }

  private void letter(char next) {
    switch (next) {
      case 'n', 'r', 't' -> emit(' ', 2);
      case '/' -> i++;
      case 'u' -> hexadecimal();
      default -> emit('\\', 1);
    }
  }

  private void hexadecimal() {
    int end = i + 6;
    char c = end <= raw.length() ? Escapes.number(raw, i + 2, end, 16) : 0;
    if (c == 0x1B && end < raw.length() && raw.charAt(end) == '[') {
      i = Escapes.skipControl(raw, end + 1);
    } else {
      emit(c == 0 ? '\\' : c, c == 0 ? 1 : 6);
    }
  }

  /** Whether the line holds {@code ":} or {@code \"}, as JSON and its relatives do. */
  private boolean inQuotedData() {
    if (i > quotedUpTo) {
      quoted = false;
      int p = lineStart;
      for (; p < raw.length() && raw.charAt(p) != '\n'; p++) {
        char before = p > lineStart ? raw.charAt(p - 1) : 0;
        char c = raw.charAt(p);
        quoted |= before == '"' && c == ':' || before == '\\' && c == '"';
      }
      quotedUpTo = p;
    }
    return quoted;
  }

  private void lineEnd(char c) {
    i += c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 2 : 1;
    lineStart = i;
    text.startLine(i);
    int start = columns < NARROWEST ? -1 : continuation();
    columns = 0;
    if (start < 0) {
      mark = FoldedText.GAP;
    } else {
      mark = mark & FoldedText.GAP | FoldedText.WRAPPED;
      i = start;
    }
  }

  /**
   * Where the next line goes on with this one, or -1. A line that was broken is about as wide as
   * the terminal, so what follows is not wider; and if it is indented, it begins with a word.
   */
  private int continuation() {
    int start = i;
    while (start < raw.length() && " |>\u2502".indexOf(raw.charAt(start)) >= 0) {
      start++;
    }
    int word = 0;
    int p = start;
    int limit = Math.min(raw.length(), i + FARTHEST_LOOK);
    for (; p < limit && raw.charAt(p) != '\n' && raw.charAt(p) != '\r'; p++) {
      word += word == p - start && raw.charAt(p) > ' ' ? 1 : 0;
    }
    boolean indented = start > i && raw.charAt(start - 1) == ' ' && (start - 1 == i || raw.charAt(start - 2) == ' ');
    return p > start && p - i <= columns + word && (!indented || beginsWord(raw.charAt(start)))
        ? start
        : -1;
  }

  private static boolean beginsWord(char c) {
    char folded = Folding.fold(c);
    return Folding.isWord(folded) || folded == '\'' || folded == '/';
  }
}

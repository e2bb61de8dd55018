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
  private int depthUpTo = -1;
  private int depth;

  private TextFolder(String raw) {
    this.raw = raw;
    this.text = new FoldedText(raw);
  }

  /** Folds a whole text. */
  public static FoldedText fold(String raw) {
    return new TextFolder(raw).run();
  }

  /** The length of the three dots before a line's end, by which what shortens it often says so. */
  public static int ellipsisBefore(String raw, int end) {
    return raw.startsWith("...", end - 3) ? 3 : raw.startsWith("\u2026", end - 1) ? 1 : 0;
  }

  private FoldedText run() {
    text.startLine(0);
    char[] all = raw.toCharArray();
    while (i < all.length) {
      char c = all[i];
      if (c >= 'a' && c <= 'z') {
        int end = text.addLetters(all, i, mark);
        columns += end - i;
        mark = 0;
        i = end;
        continue;
      }
      switch (c) {
        case '\n', '\r' -> lineEnd(c);
        case 0x1B, '[', '^', '\\' -> terminal(c);
        case '&' -> ampersand();
        case '"' -> quote();
        case '%' -> percent();
        case 0xE2 -> misread(c);
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

  private void terminal(char c) {
    int end = Escapes.skipTerminal(raw, i);
    if (end > i) {
      i = end;
    } else if (c == '\\') {
      backslash();
    } else {
      emit(c, 1);
    }
  }

  private void quote() {
    mark |= depth() > 0 ? FoldedText.QUOTE : 0;
    emit('"', 1);
  }

  /** Undoes what an address does to characters; a character of several bytes stays. */
  private void percent() {
    char c = i + 2 < raw.length() ? Escapes.number(raw, i + 1, i + 3, 16) : 0;
    boolean written = c > 0 && c < 0x80;
    emit(written ? c < ' ' ? ' ' : c : '%', written ? 3 : 1);
  }

  /** A curly quote that was written in UTF-8 and read as an old encoding of Windows. */
  private void misread(char c) {
    boolean is = raw.startsWith("\u20ac", i + 1);
    emit(is ? '"' : c, is ? 3 : 1);
  }

  private void ampersand() {
    int again = 0;
    while (raw.startsWith("amp;", i + again + 1) && Escapes.entityLength(raw, i + again + 4) > 0) {
      again += 4;
    }
    int width = again + Escapes.entityLength(raw, i + again);
    emit(
        width == 0 ? '&' : Escapes.entity(raw.substring(i + again + 1, i + width - 1)),
        Math.max(1, width));
  }

  /** Undoes escapes where the line looks like quoted data; elsewhere a backslash is itself. */
  private void backslash() {
    int run = i;
    while (run < raw.length() && raw.charAt(run) == '\\') {
      run++;
    }
    int count = run - i;
    char next = run < raw.length() ? raw.charAt(run) : '\n';
    int depth = next == '\n' || next == '\r' ? 0 : depth();
    if (depth > 0 && (next == '"' ? count % 2 == 1 : next == '\'' && count == 1)) {
      i = run;
      emit(next, 1);
    } else if (count <= depth || next == 'u') {
      letter(next, count);
    } else {
      emit('\\', count);
    }
  }

  private void letter(char next, int count) {
    switch (next) {
      case 'n', 'r', 't' -> emit(' ', count + 1);
      case '/' -> i += count;
      case 'u' -> hexadecimal(count);
      default -> emit('\\', count);
    }
  }

  private void hexadecimal(int count) {
    int start = i + count + 1;
    char c = start + 4 <= raw.length() ? Escapes.number(raw, start, start + 4, 16) : 0;
    if (depth() == 0 && (c < 0x2010 || c > 0x2026)) {
      c = 0;
    }
    emit(c == 0 ? '\\' : c, c == 0 ? count : count + 5);
  }

  /**
   * How many backslashes an escape on this line has at most: one where it holds {@code ":} or
   * {@code \\"}, as JSON and its relatives do, more where that stands in such data again, else
   * none.
   */
  private int depth() {
    if (i > depthUpTo) {
      depth = 0;
      int slashes = 0;
      int p = lineStart;
      for (; p < raw.length() && raw.charAt(p) != '\n'; p++) {
        char c = raw.charAt(p);
        if (c == '"' && (slashes > 0 || raw.startsWith("\":", p))) {
          depth = Math.max(depth, raw.startsWith("\":", p) ? slashes + 1 : 1);
        }
        slashes = c == '\\' ? slashes + 1 : 0;
      }
      depthUpTo = p;
    }
    return depth;
  }

  private void lineEnd(char c) {
    boolean ends = columns < NARROWEST || ellipsisBefore(raw, i) > 0;
    i += c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n' ? 2 : 1;
    lineStart = i;
    text.startLine(i);
    int start = ends ? -1 : continuation();
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
   * the terminal, so what follows is not wider; and if it is indented, it begins with no mark of a
   * tool's own.
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
    boolean indented =
        start > i
            && raw.charAt(start - 1) == ' '
            && (start - 1 == i || raw.charAt(start - 2) == ' ');
    return p > start
            && p - i <= columns + word
            && (!indented || "\u001b-=^~+*".indexOf(raw.charAt(start)) < 0)
        ? start
        : -1;
  }
}

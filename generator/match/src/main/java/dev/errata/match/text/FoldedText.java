package dev.errata.match.text;

/**
 * Folded characters without any white space, each with its place in the raw text and with what
 * stood before it. Lines are kept apart by {@link #lineStart}.
 */
public final class FoldedText {
  static final int GAP = 1;
  static final int WRAPPED = 2;
  static final int WIDE = 4;
  static final int QUOTE = 8;

  /** Part of a word, and of the same one as the character before but for white space between. */
  private static final int WORD = 16;

  private static final int JOINED = 32;

  private final String raw;
  private final char[] chars;
  private final int[] offsets;
  private final byte[] marks;
  private final int[] lineStarts;
  private final int[] rawStarts;
  private int length;
  private int lines;
  private boolean endsInGap;

  FoldedText(String raw) {
    this.raw = raw;
    int ends = 0;
    for (int i = 0; i < raw.length(); i++) {
      ends += raw.charAt(i) == '\n' || raw.charAt(i) == '\r' ? 1 : 0;
    }
    chars = new char[raw.length()];
    offsets = new int[raw.length()];
    marks = new byte[raw.length()];
    lineStarts = new int[ends + 1];
    rawStarts = new int[ends + 1];
  }

  /** Adds a character; several full stops in a row are one. */
  void add(char c, int offset, int mark) {
    if (c != '.' || mark != 0 || length == 0 || chars[length - 1] != '.') {
      int word = 0;
      if (Folding.isWord(c)) {
        word = length > 0 && joins(chars[length - 1], c) ? WORD | JOINED : WORD;
      }
      chars[length] = c;
      offsets[length] = offset;
      marks[length++] = (byte) (mark | word);
    }
  }

  /**
   * Adds small Latin letters from the raw text up to the first other character; gives its place.
   */
  int addLetters(char[] all, int from, int mark) {
    int i = from;
    add(all[i], i, mark);
    while (++i < all.length && all[i] >= 'a' && all[i] <= 'z') {
      chars[length] = all[i];
      offsets[length] = i;
      marks[length++] = WORD | JOINED;
    }
    return i;
  }

  private static boolean joins(char before, char c) {
    return Folding.isWord(before) && !Folding.isIdeograph(before) && !Folding.isIdeograph(c);
  }

  void startLine(int rawStart) {
    lineStarts[lines] = length;
    rawStarts[lines++] = rawStart;
  }

  void end(boolean inGap) {
    endsInGap = inGap;
  }

  public int length() {
    return length;
  }

  public char at(int i) {
    return chars[i];
  }

  /** Whether the character is a quote that ends or begins a value of quoted data, such as JSON. */
  public boolean isDataQuote(int i) {
    return marked(i, QUOTE);
  }

  private boolean marked(int i, int mark) {
    return i >= length || (marks[i] & mark) != 0;
  }

  /** Whether white space or a line's start stands before the character, or the text ends there. */
  public boolean gapBefore(int i) {
    return marked(i, GAP | WRAPPED);
  }

  /** Whether a tab or several spaces stand before the character, as between columns. */
  public boolean columnBefore(int i) {
    return marked(i, WIDE);
  }

  /** Whether the text ends in white space. */
  public boolean endsInGap() {
    return endsInGap;
  }

  /** Whether the character was a capital letter of the Latin alphabet. */
  public boolean isUpper(int i) {
    char c = raw.charAt(offsets[i]);
    return c >= 'A' && c <= 'Z';
  }

  /** Whether the character is part of a word. */
  boolean isWord(int i) {
    return (marks[i] & WORD) != 0;
  }

  /** Whether the character goes on with the word of the one before; a line's end may be inside. */
  boolean continuesWord(int i, boolean overLines) {
    return (marks[i] & (overLines ? JOINED | GAP : JOINED | GAP | WRAPPED)) == JOINED;
  }

  public int lines() {
    return lines;
  }

  public int lineStart(int line) {
    return line < lines ? lineStarts[line] : length;
  }

  /** Whether the line may be the rest of the one before, broken by the width of a terminal. */
  public boolean wraps(int line) {
    return line < lines && lineStarts[line] < length && marked(lineStarts[line], WRAPPED);
  }

  /** The raw text from one folded character up to another, as printed, without colours. */
  public String raw(int from, int to) {
    return from < length ? strip(offsets[from], rawEnd(to)) : "";
  }

  /** Where the character before one ends; what is written between the two may be an escape. */
  private int rawEnd(int i) {
    int next = i < length ? offsets[i] : raw.length();
    int end = offsets[i - 1];
    if (!marked(i, GAP | QUOTE) || "\\&".indexOf(raw.charAt(end)) >= 0) {
      return next;
    }
    do {
      end++;
    } while (end < next
        && (raw.charAt(end) == '.' || Folding.fold(raw.charAt(end)) == Folding.NOTHING));
    return end;
  }

  /** Lines up to another as printed, without colours. */
  public String rawLines(int line, int to, int longest) {
    return strip(rawStarts[line], Math.min(rawStart(to), rawStarts[line] + longest));
  }

  private String strip(int from, int to) {
    int end = to;
    while (end > from && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    return Escapes.strip(raw, from, end);
  }

  /** The place in the raw text where a line starts. */
  public int rawStart(int line) {
    return line < lines ? rawStarts[line] : raw.length();
  }

  /** The folded characters of a range. */
  public String folded(int from, int to) {
    return new String(chars, from, to - from);
  }
}

package dev.errata.match.text;

import java.util.Arrays;

/**
 * Folded characters without any white space, each with its place in the raw text and with what
 * stood before it. Lines are kept apart by {@link #lineStart}.
 */
public final class FoldedText {
  static final byte GAP = 1;
  static final byte WRAPPED = 2;
  static final byte WIDE = 4;

  private final String raw;
  private char[] chars;
  private int[] offsets;
  private byte[] marks;
  private int length;
  private int[] lineStarts = new int[16];
  private int[] rawStarts = new int[16];
  private boolean[] wraps = new boolean[16];
  private int lines;
  private boolean endsInGap;

  FoldedText(String raw) {
    this.raw = raw;
    int room = raw.length() + 4;
    chars = new char[room];
    offsets = new int[room];
    marks = new byte[room];
  }

  void add(char c, int offset, byte mark) {
    if (length == chars.length) {
      chars = Arrays.copyOf(chars, 2 * length);
      offsets = Arrays.copyOf(offsets, 2 * length);
      marks = Arrays.copyOf(marks, 2 * length);
    }
    chars[length] = c;
    offsets[length] = offset;
    marks[length++] = mark;
  }

  void startLine(int rawStart, boolean wrapped) {
    if (lines == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
      rawStarts = Arrays.copyOf(rawStarts, 2 * lines);
      wraps = Arrays.copyOf(wraps, 2 * lines);
    }
    lineStarts[lines] = length;
    rawStarts[lines] = rawStart;
    wraps[lines++] = wrapped;
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

  /** Whether white space or a line's start stands before the character, or the text ends there. */
  public boolean gapBefore(int i) {
    return i >= length ? endsInGap || i == length : marks[i] != 0;
  }

  /** Whether the character was a capital letter of the Latin alphabet. */
  boolean isUpper(int i) {
    char c = raw.charAt(offsets[i]);
    return c >= 'A' && c <= 'Z';
  }

  /** Whether a tab or several spaces stand before the character, as between columns. */
  public boolean columnBefore(int i) {
    return i >= length || (marks[i] & WIDE) != 0;
  }

  /** Whether the text ends in white space. */
  public boolean endsInGap() {
    return endsInGap;
  }

  /** Whether a word that reaches up to this character ends before it. */
  boolean breaksWord(int i) {
    return marks[i] != 0 || Folding.isIdeograph(chars[i]) || Folding.isIdeograph(chars[i - 1]);
  }

  /** Whether white space, and not only a line's end, stands before the character. */
  boolean spaceBefore(int i) {
    return (marks[i] & GAP) != 0;
  }

  public int lines() {
    return lines;
  }

  public int lineStart(int line) {
    return line < lines ? lineStarts[line] : length;
  }

  /** Whether the line may be the rest of the one before, broken by the width of a terminal. */
  public boolean wraps(int line) {
    return line > 0 && line < lines && wraps[line];
  }

  /** The raw text from one folded character up to another, as printed, without colours. */
  public String raw(int from, int to) {
    int end = to < length ? offsets[to] : raw.length();
    return trimmed(Escapes.strip(raw, from < length ? offsets[from] : end, end), true);
  }

  /** A line as printed, without colours. */
  public String rawLine(int line) {
    return rawLine(line, raw.length());
  }

  /** The start of a line as printed, without colours. */
  public String rawLine(int line, int longest) {
    int end = line + 1 < lines ? rawStarts[line + 1] : raw.length();
    end = Math.min(end, rawStarts[line] + longest);
    return trimmed(Escapes.strip(raw, rawStarts[line], end), false);
  }

  /** The place in the raw text where a line starts. */
  public int rawStart(int line) {
    return line < lines ? rawStarts[line] : raw.length();
  }

  /** The folded characters of a range, for tests and for keys. */
  public String folded(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Without white space at the end, and at the start too; String's own needs Unicode's tables. */
  private static String trimmed(String text, boolean both) {
    int end = text.length();
    while (end > 0 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (both && start < end && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == 0xa0 || c >= 0x2000 && c <= 0x200b || c == 0x3000 || c == 0xfeff;
  }
}

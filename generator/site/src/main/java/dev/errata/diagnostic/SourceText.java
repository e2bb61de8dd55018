package dev.errata.diagnostic;

import java.util.Arrays;

/**
 * The text of one file of a site, with its path relative to the site's root.
 *
 * <p>Offsets are UTF-16 code units. Lines end at {@code \n}, {@code \r\n} or {@code \r}; lines and
 * columns count from 1 and exist only for printing.
 */
public final class SourceText {
  private final String path;
  private final String text;
  private int[] lineStarts;

  /**
   * Keeps the text as it is.
   *
   * @param path relative to the site's root, with {@code /} between names on every system
   */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  /** The span from {@code start} to {@code end}, both clamped into the text. */
  public SourceSpan span(int start, int end) {
    int from = Math.clamp(start, 0, text.length());
    return new SourceSpan(this, from, Math.clamp(end, from, text.length()));
  }

  /** The empty span at the file's first character, for findings about the file as a whole. */
  public SourceSpan start() {
    return span(0, 0);
  }

  /** The 1-based line that holds the offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of the offset in its line, in UTF-16 code units. */
  public int column(int offset) {
    return offset - starts()[line(offset) - 1] + 1;
  }

  /** How many lines the text has; at least 1. */
  public int lines() {
    return starts().length;
  }

  /** The text of a 1-based line without its end. */
  public String lineText(int line) {
    int[] starts = starts();
    int from = starts[line - 1];
    int to = line < starts.length ? starts[line] : text.length();
    while (to > from && (text.charAt(to - 1) == '\n' || text.charAt(to - 1) == '\r')) {
      to--;
    }
    return text.substring(from, to);
  }

  /** The offset of the first character of a 1-based line. */
  public int lineStart(int line) {
    return starts()[line - 1];
  }

  @Override
  public String toString() {
    return path;
  }

  private synchronized int[] starts() {
    if (lineStarts == null) {
      lineStarts = findStarts(text);
    }
    return lineStarts;
  }

  private static int[] findStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean carriageAlone = c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      if (c == '\n' || carriageAlone) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}

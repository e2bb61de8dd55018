package dev.errata.match;

import dev.errata.match.rank.Scan;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.TextFolder;

/**
 * Reads a log of any size piece by piece, in bounded memory, and answers at its end. A line longer
 * than a piece is read in overlapping parts; line numbers count on.
 */
public final class LogReader {
  /** Few enough that what a piece folds to stays near the processor. */
  private static final int PIECE = 16 * 1024;

  /** A line is read in parts from here on. */
  private static final int LONG_LINE = 128 * 1024;

  private static final int OVERLAP = 4 * 1024;

  private final Matcher matcher;
  private final Scan scan;
  private final char[] pending = new char[LONG_LINE + PIECE];
  private int size;
  private int firstLine;
  private int known;
  private int lines;

  LogReader(Matcher matcher, Scan scan) {
    this.matcher = matcher;
    this.scan = scan;
  }

  /** Takes the next characters, cut anywhere. */
  public void add(CharSequence text) {
    char[] chars = text.toString().toCharArray();
    add(chars, chars.length);
  }

  /** Takes the first of some characters, cut anywhere. */
  public void add(char[] text, int length) {
    for (int from = 0; from < length; from += PIECE) {
      int count = Math.min(PIECE, length - from);
      System.arraycopy(text, from, pending, size, count);
      size += count;
      if (size >= 2 * PIECE) {
        readPiece();
      }
    }
  }

  /**
   * Reads up to the last line end, and keeps the lines before it that a wrapped message may need.
   */
  private void readPiece() {
    int end = size;
    while (end > OVERLAP && pending[end - 1] != '\n') {
      end--;
    }
    if (end > OVERLAP) {
      FoldedText piece = read(end);
      int kept = Math.max(0, piece.lines() - 3);
      firstLine += kept;
      known = piece.lines() - 1 - kept;
      drop(piece.rawStart(kept));
    } else if (size >= LONG_LINE) {
      read(size);
      drop(size - OVERLAP);
    }
  }

  private void drop(int count) {
    size -= count;
    System.arraycopy(pending, count, pending, 0, size);
  }

  private FoldedText read(int end) {
    FoldedText piece = TextFolder.fold(new String(pending, 0, end));
    scan.read(piece, firstLine, known);
    lines = firstLine + piece.lines();
    known = 0;
    return piece;
  }

  /** The best entries for everything that was added. */
  public Answer answer(int limit) {
    read(size);
    size = 0;
    return matcher.answer(this, limit);
  }

  Scan scan() {
    return scan;
  }

  int lines() {
    return lines;
  }
}

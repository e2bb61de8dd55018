package dev.errata.match;

import dev.errata.match.rank.Scan;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.TextFolder;

/**
 * Reads a log of any size piece by piece, in bounded memory, and answers at its end. A line longer
 * than a piece is read in overlapping parts; line numbers count on.
 */
public final class LogReader {
  private static final int PIECE = 64 * 1024;
  private static final int OVERLAP = 4 * 1024;

  private final Matcher matcher;
  private final Scan scan;
  private final StringBuilder pending = new StringBuilder();
  private int firstLine;
  private int known;
  private int lines;

  LogReader(Matcher matcher, Scan scan) {
    this.matcher = matcher;
    this.scan = scan;
  }

  /** Takes the next characters, cut anywhere. */
  public void add(CharSequence text) {
    for (int from = 0; from < text.length(); from += PIECE) {
      pending.append(text, from, Math.min(text.length(), from + PIECE));
      if (pending.length() >= 2 * PIECE) {
        readPiece();
      }
    }
  }

  /**
   * Reads up to the last line end, and keeps the lines before it that a wrapped message may need.
   */
  private void readPiece() {
    int end = pending.lastIndexOf("\n") + 1;
    if (end <= OVERLAP) {
      read(pending.toString());
      pending.delete(0, pending.length() - OVERLAP);
      return;
    }
    FoldedText piece = read(pending.substring(0, end));
    int kept = Math.max(0, piece.lines() - 3);
    firstLine += kept;
    known = piece.lines() - 1 - kept;
    pending.delete(0, piece.rawStart(kept));
  }

  private FoldedText read(String raw) {
    FoldedText piece = TextFolder.fold(raw);
    scan.read(piece, firstLine, known);
    lines = firstLine + piece.lines();
    known = 0;
    return piece;
  }

  /** The best entries for everything that was added. */
  public Answer answer(int limit) {
    read(pending.toString());
    pending.setLength(0);
    return matcher.answer(this, limit);
  }

  Scan scan() {
    return scan;
  }

  int lines() {
    return lines;
  }
}

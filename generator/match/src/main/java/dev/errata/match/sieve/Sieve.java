package dev.errata.match.sieve;

import dev.errata.match.text.FoldedText;

/** A line as {@link Outline}s are held against it: its grams, its two ends, and its words. */
public final class Sieve {
  private static final int PAIR = 2;

  private final Grams grams = new Grams();
  private final String text;
  private final String start;
  private final int next;
  private long words;

  public Sieve(FoldedText line, int[] hashes, int size) {
    int length = line.length();
    grams.read(line, 0, length);
    text = line.folded(0, length);
    start = text.substring(0, Math.min(PAIR, length));
    next = line.lineStart(1);
    for (int i = 0; i < size; i++) {
      words |= 1L << hashes[i];
    }
  }

  Grams grams() {
    return grams;
  }

  /** Whether a word may be one of the line's. */
  public boolean mayHold(int hash) {
    return (words & 1L << hash) != 0;
  }

  /**
   * How many characters at the line's end are the start of a literal text; where the line is two
   * that may be one, at the end of the first as well.
   */
  int endsIn(String literal) {
    int size = endsIn(literal, text.length());
    return next < text.length() ? Math.max(size, endsIn(literal, next)) : size;
  }

  private int endsIn(String literal, int end) {
    String pair = text.substring(Math.max(0, end - PAIR), end);
    int size = literal.contains(pair) ? Math.min(literal.length(), end) : 1;
    while (size > 0 && !text.regionMatches(end - size, literal, 0, size)) {
      size--;
    }
    return size;
  }

  /** How many characters at the line's start are the end of a literal text. */
  int startsIn(String literal) {
    int size = literal.contains(start) ? Math.min(literal.length(), text.length()) : 1;
    while (size > 0 && !literal.regionMatches(literal.length() - size, text, 0, size)) {
      size--;
    }
    return size;
  }
}

package dev.errata.match.sieve;

import dev.errata.match.text.FoldedText;

/** A line as {@link Outline}s are held against it: its grams, its two ends, and its words. */
public final class Sieve {
  private static final int PAIR = 2;

  private final Grams grams = new Grams();
  private final String text;
  private final String start;
  private final String end;
  private long words;

  public Sieve(FoldedText line, int[] hashes, int size) {
    int length = line.length();
    grams.read(line, 0, length);
    text = line.folded(0, length);
    start = text.substring(0, Math.min(PAIR, length));
    end = text.substring(Math.max(0, length - PAIR));
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

  /** How many characters at the line's end are the start of a literal text. */
  int endsIn(String literal) {
    int size = literal.contains(end) ? Math.min(literal.length(), text.length()) : 1;
    while (size > 0 && !text.regionMatches(text.length() - size, literal, 0, size)) {
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

package dev.errata.match.sieve;

import dev.errata.match.text.Row;

/**
 * What a line of a signature is made of, as little as tells how much of it a line can hold at most:
 * its literal texts in order, how much each says, and their grams.
 */
public final class Outline {
  /** More than a part of a word says, which may be more than the whole does. */
  private static final double PART = 20;

  /** The most that a character says, as a common word. */
  private static final double CHARACTER = 5;

  private final Row<String> texts;
  private final double[] bits;
  private final long[] grams;

  public Outline(Row<String> texts, double[] bits) {
    this.texts = texts;
    this.bits = bits;
    grams = new long[bits.length];
    for (int k = 0; k < grams.length; k++) {
      grams[k] = Grams.wanted(texts, k, k + 1);
    }
  }

  /** How much the start or the end of it says at most that a line breaks off. */
  public double most(Sieve line) {
    return Math.max(head(line), tail(line));
  }

  private double head(Sieve line) {
    double sum = 0;
    double most = 0;
    for (int k = 0; k < bits.length; k++) {
      most = Math.max(most, sum + part(k, line.endsIn(texts.get(k))));
      if (!line.grams().mayHold(grams[k])) {
        return most;
      }
      sum += bits[k];
      most = Math.max(most, sum);
    }
    return most;
  }

  private double tail(Sieve line) {
    double sum = 0;
    double most = 0;
    for (int k = bits.length - 1; k >= 0; k--) {
      most = Math.max(most, sum + part(k, line.startsIn(texts.get(k))));
      if (!line.grams().mayHold(grams[k])) {
        return most;
      }
      sum += bits[k];
      most = Math.max(most, sum);
    }
    return most;
  }

  /** How much so many characters at an end of a text say at most. */
  private double part(int text, int size) {
    return Math.min(size * CHARACTER, bits[text] + PART);
  }
}

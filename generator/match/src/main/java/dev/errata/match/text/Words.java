package dev.errata.match.text;

/** Walks over the words of a stretch of folded text. A word never reaches over white space. */
public final class Words {
  private final FoldedText text;
  private final int to;
  private int start;
  private int end;
  private int polynomial;

  public Words(FoldedText text, int from, int to) {
    this.text = text;
    this.to = to;
    this.end = from;
  }

  /** Steps to the next word, if there is one. */
  public boolean next() {
    int i = end;
    while (i < to && !text.isWord(i)) {
      i++;
    }
    start = i;
    polynomial = 0;
    while (i < to && (i == start || text.continuesWord(i, false))) {
      polynomial = extend(polynomial, text.at(i++));
    }
    end = i;
    return end > start;
  }

  /** The hash of a word that is longer by one character, not yet {@linkplain #mix mixed}. */
  static int extend(int polynomial, char c) {
    return polynomial * 31 + c;
  }

  /** Spreads a hash over all its bits. */
  static int mix(int h) {
    h = times(h ^ h >>> 16, 0x85EBCA6B);
    h = times(h ^ h >>> 13, 0xC2B2AE35);
    return h ^ h >>> 16;
  }

  /** The hash of a folded word. */
  public static int hash(String word) {
    int polynomial = 0;
    for (int i = 0; i < word.length(); i++) {
      polynomial = extend(polynomial, word.charAt(i));
    }
    return mix(polynomial);
  }

  /** The hash of two words that follow each other, of their hashes. */
  static int pair(int first, int second) {
    return mix(times(first, 0x9E3779B1) + second);
  }

  /** The product's lower half; a browser has a function for it. */
  public static int times(int a, int b) {
    return a * b;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** A hash of the word, the same wherever it stands. */
  public int hash() {
    return mix(polynomial);
  }

  /** A hash of the word that came before and this one. */
  public int pairAfter(int hashBefore) {
    return pair(hashBefore, hash());
  }

  public String word() {
    return text.folded(start, end);
  }
}

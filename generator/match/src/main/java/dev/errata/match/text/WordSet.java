package dev.errata.match.text;

/** A fixed set of folded words, asked by their hashes. */
public final class WordSet {
  private static final int SLOTS = 1024;

  private final int[] slots = new int[SLOTS];

  /** The words of a list with single spaces between. */
  public WordSet(String words) {
    int polynomial = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || words.charAt(i) == ' ') {
        add(Words.mix(polynomial));
        polynomial = 0;
      } else {
        polynomial = Words.extend(polynomial, words.charAt(i));
      }
    }
  }

  private void add(int hash) {
    int slot = hash & SLOTS - 1;
    while (slots[slot] != 0) {
      slot = slot + 1 & SLOTS - 1;
    }
    slots[slot] = hash;
  }

  public boolean contains(int hash) {
    int slot = hash & SLOTS - 1;
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return true;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    return false;
  }

  boolean contains(String word) {
    return contains(Words.hash(word));
  }
}

package dev.errata.catalog.relation;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What an entry shares with a bounded number of others: a small open-addressed table. */
final class Scores {
  private static final int EMPTY = -1;

  private final int[] keys;
  private final double[] shared;
  private final double[] products;

  /**
   * @param most different entries that are ever added
   */
  Scores(int most) {
    int size = Integer.highestOneBit(Math.max(most, 1)) << 2;
    keys = new int[size];
    Arrays.fill(keys, EMPTY);
    shared = new double[size];
    products = new double[size];
  }

  /** Another entry has a word of this weight too. */
  void add(int entry, double weight) {
    int slot = slot(entry);
    keys[slot] = entry;
    shared[slot] += weight;
    products[slot] += weight * weight;
  }

  /** All entries that were added, by number. */
  IntStream others() {
    return Arrays.stream(keys).filter(key -> key != EMPTY).sorted();
  }

  /** The sum of the weights of what both have. */
  double shared(int entry) {
    return shared[slot(entry)];
  }

  /** The sum of the weights' squares. */
  double product(int entry) {
    return products[slot(entry)];
  }

  private int slot(int entry) {
    int slot = (entry * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
    while (keys[slot] != EMPTY && keys[slot] != entry) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}

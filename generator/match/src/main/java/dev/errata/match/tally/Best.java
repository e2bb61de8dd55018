package dev.errata.match.tally;

import dev.errata.match.text.Row;

/** Keeps the first of many in their order. */
public final class Best<T extends Comparable<T>> {
  private final int most;
  private final Row<T> kept = new Row<>();

  public Best(int most) {
    this.most = most;
  }

  /**
   * Negative when the first number is bigger: the order of numbers where the biggest comes first.
   */
  public static int bigger(double a, double b) {
    return a > b ? -1 : a < b ? 1 : 0;
  }

  /** Keeps the item after those that are as good. */
  public void add(T item) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (item.compareTo(kept.get(middle)) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low < most) {
      kept.insert(low, item);
      kept.cut(most);
    }
  }

  public Row<T> list() {
    return kept;
  }
}

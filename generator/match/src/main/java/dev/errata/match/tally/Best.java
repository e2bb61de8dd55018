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

  public void add(T item) {
    int at = kept.size();
    while (at > 0 && item.compareTo(kept.get(at - 1)) < 0) {
      at--;
    }
    if (at < most) {
      kept.insert(at, item);
      kept.cut(most);
    }
  }

  public Row<T> list() {
    return kept;
  }
}

package dev.errata.match.tally;

import dev.errata.match.text.Row;

/** Keeps the first of many in order. */
public final class Best<T> {
  /** Which of two comes first: negative when it is the first of them. */
  public interface Order<T> {
    int compare(T a, T b);
  }

  private final int most;
  private final Order<T> order;
  private final Row<T> kept = new Row<>();

  public Best(int most, Order<T> order) {
    this.most = most;
    this.order = order;
  }

  /**
   * Negative when the first number is bigger: the order of numbers where the biggest comes first.
   */
  public static int bigger(double a, double b) {
    return a > b ? -1 : a < b ? 1 : 0;
  }

  public void add(T item) {
    int at = kept.size();
    while (at > 0 && order.compare(item, kept.get(at - 1)) < 0) {
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

package dev.errata.match.index;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first of many in order. */
public final class Best<T> {
  /** Which of two comes first: negative when it is the first of them. */
  public interface Order<T> {
    int compare(T a, T b);
  }

  private final int most;
  private final Order<T> order;
  private final List<T> kept = new ArrayList<>();

  public Best(int most, Order<T> order) {
    this.most = most;
    this.order = order;
  }

  public void add(T item) {
    int at = kept.size();
    while (at > 0 && order.compare(item, kept.get(at - 1)) < 0) {
      at--;
    }
    if (at < most) {
      kept.add(at, item);
      if (kept.size() > most) {
        kept.remove(most);
      }
    }
  }

  public List<T> list() {
    return kept;
  }
}

package dev.errata.match.tally;

import dev.errata.match.text.Row;

/**
 * Keeps the first of many in their order: by two numbers of each, bigger ones first, then entry.
 */
public final class Best<T> {
  private final int most;
  private final Row<T> kept = new Row<>();
  private final Row<Key> keys = new Row<>();

  /** What an item is ordered by. */
  private record Key(double first, double second, int entry) {
    boolean isBefore(Key other) {
      return first != other.first
          ? first > other.first
          : second != other.second ? second > other.second : entry < other.entry;
    }
  }

  public Best(int most) {
    this.most = most;
  }

  /** Whether an item may be kept for its first number. */
  public boolean wants(double first) {
    return kept.size() < most || first >= keys.get(most - 1).first;
  }

  /** Keeps the item after those that are as good. */
  public void add(T item, double first, double second, int entry) {
    Key key = new Key(first, second, entry);
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (key.isBefore(keys.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low < most) {
      kept.insert(low, item);
      kept.cut(most);
      keys.insert(low, key);
      keys.cut(most);
    }
  }

  /** The entry that an item of the list was added for. */
  public int entry(int at) {
    return keys.get(at).entry;
  }

  public Row<T> list() {
    return kept;
  }
}

package dev.errata.match.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A list that grows, and does little else. The standard library's would be a tenth of the browser's
 * script.
 */
public final class Row<T> implements Iterable<T> {
  private Object[] items = new Object[8];
  private int size;

  /** The items of a list. */
  public static <T> Row<T> of(List<T> list) {
    Row<T> row = new Row<>();
    for (T item : list) {
      row.add(item);
    }
    return row;
  }

  public int size() {
    return size;
  }

  @SuppressWarnings("unchecked")
  public T get(int at) {
    return (T) items[at];
  }

  public void add(T item) {
    insert(size, item);
  }

  /** Adds an item before another. */
  public void insert(int at, T item) {
    if (size == items.length) {
      Object[] more = new Object[2 * size];
      for (int i = 0; i < size; i++) {
        more[i] = items[i];
      }
      items = more;
    }
    for (int i = size++; i > at; i--) {
      items[i] = items[i - 1];
    }
    items[at] = item;
  }

  public void set(int at, T item) {
    items[at] = item;
  }

  /** Drops what is over a size. */
  public void cut(int most) {
    size = Math.min(size, most);
  }

  @Override
  public Iterator<T> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public T next() {
        return get(next++);
      }
    };
  }

  public List<T> toList() {
    List<T> list = new ArrayList<>();
    for (T item : this) {
      list.add(item);
    }
    return list;
  }
}

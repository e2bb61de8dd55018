package dev.errata.match.tally;

/**
 * Numbers above 0 by entry, in the order in which entries came; a place for each entry there is.
 */
public final class Scores {
  private double[] values = new double[64];
  private int[] entries = new int[64];
  private int size;

  /** Forgets all numbers. */
  public void clear() {
    while (size > 0) {
      values[entries[--size]] = 0;
    }
  }

  /** Adds to an entry's number. */
  public void add(int entry, double value) {
    place(entry);
    values[entry] += value;
  }

  /** Raises an entry's number to this, unless it is higher. */
  public void raise(int entry, double value) {
    place(entry);
    values[entry] = value > values[entry] ? value : values[entry];
  }

  public int size() {
    return size;
  }

  public int entry(int place) {
    return entries[place];
  }

  public double value(int place) {
    return values[entries[place]];
  }

  /** An entry's number, or 0. */
  public double of(int entry) {
    return entry < values.length ? values[entry] : 0;
  }

  private void place(int entry) {
    if (of(entry) == 0) {
      while (entry >= values.length || size == entries.length) {
        grow();
      }
      entries[size++] = entry;
    }
  }

  private void grow() {
    double[] moreValues = new double[2 * values.length];
    int[] moreEntries = new int[moreValues.length];
    for (int i = 0; i < values.length; i++) {
      moreValues[i] = values[i];
      moreEntries[i] = entries[i];
    }
    values = moreValues;
    entries = moreEntries;
  }
}

package dev.errata.match.tally;

import dev.errata.match.text.Words;

/** Numbers by entry, in the order in which entries came; made for few entries out of many. */
public final class Scores {
  private int[] slots;
  private int[] entries;
  private double[] values;
  private int size;

  public Scores() {
    this(32);
  }

  private Scores(int room) {
    slots = new int[2 * room];
    entries = new int[room];
    values = new double[room];
  }

  /** Forgets all numbers. */
  public void clear() {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = 0;
    }
    size = 0;
  }

  /** Adds to an entry's number. */
  public void add(int entry, double value) {
    int place = place(entry);
    values[place] += value;
  }

  /** Raises an entry's number to this, unless it is higher. */
  public void raise(int entry, double value) {
    int place = place(entry);
    values[place] = value > values[place] ? value : values[place];
  }

  public int size() {
    return size;
  }

  public int entry(int place) {
    return entries[place];
  }

  public double value(int place) {
    return values[place];
  }

  /** An entry's number, or 0. */
  public double of(int entry) {
    int slot = slot(entry);
    return slots[slot] == 0 ? 0 : values[slots[slot] - 1];
  }

  private int slot(int entry) {
    int slot = Words.times(entry, 0x9E3779B1) >>> 7 & slots.length - 1;
    while (slots[slot] != 0 && entries[slots[slot] - 1] != entry) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int place(int entry) {
    int slot = slot(entry);
    if (slots[slot] == 0) {
      if (size == entries.length) {
        grow();
        slot = slot(entry);
      }
      entries[size] = entry;
      values[size] = 0;
      slots[slot] = ++size;
    }
    return slots[slot] - 1;
  }

  private void grow() {
    Scores bigger = new Scores(2 * size);
    for (int i = 0; i < size; i++) {
      bigger.add(entries[i], values[i]);
    }
    slots = bigger.slots;
    entries = bigger.entries;
    values = bigger.values;
  }
}

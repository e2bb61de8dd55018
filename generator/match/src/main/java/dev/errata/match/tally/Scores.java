package dev.errata.match.tally;

import dev.errata.match.text.Row;
import dev.errata.match.text.Words;

/** Numbers by entry, in the order in which entries came; made for few entries out of many. */
public final class Scores {
  private int[] slots = new int[64];
  private final Row<Score> scores = new Row<>();

  /** The number of an entry. */
  public static final class Score {
    private final int entry;
    private double value;

    private Score(int entry) {
      this.entry = entry;
    }

    public int entry() {
      return entry;
    }

    public double value() {
      return value;
    }
  }

  /** Forgets all numbers. */
  public void clear() {
    for (int i = 0; i < slots.length; i++) {
      slots[i] = 0;
    }
    scores.cut(0);
  }

  /** Adds to an entry's number. */
  public void add(int entry, double value) {
    score(entry).value += value;
  }

  /** Raises an entry's number to this, unless it is higher. */
  public void raise(int entry, double value) {
    Score score = score(entry);
    score.value = Math.max(score.value, value);
  }

  public int size() {
    return scores.size();
  }

  /** All numbers. */
  public Row<Score> list() {
    return scores;
  }

  /** An entry's number, or 0. */
  public double of(int entry) {
    int slot = slot(entry);
    return slots[slot] == 0 ? 0 : scores.get(slots[slot] - 1).value;
  }

  private int slot(int entry) {
    int slot = Words.times(entry, 0x9E3779B1) >>> 7 & slots.length - 1;
    while (slots[slot] != 0 && scores.get(slots[slot] - 1).entry != entry) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private Score score(int entry) {
    int slot = slot(entry);
    if (slots[slot] == 0) {
      scores.add(new Score(entry));
      slots[slot] = scores.size();
      if (2 * scores.size() > slots.length) {
        grow();
      }
      return scores.get(scores.size() - 1);
    }
    return scores.get(slots[slot] - 1);
  }

  private void grow() {
    slots = new int[2 * slots.length];
    for (int i = 0; i < scores.size(); i++) {
      slots[slot(scores.get(i).entry)] = i + 1;
    }
  }
}

package dev.errata.match.sieve;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import java.util.Arrays;

/**
 * Which three characters follow each other in a stretch of folded text, by their hashes. So it is
 * told in a moment that a signature can't stand there: no is certain, yes is likely.
 */
public final class Grams {
  /** What any stretch may hold. */
  public static final long NOTHING = -1;

  private static final int SIZE = 3;
  private static final int BITS = 12;
  private static final int WANTED = 5;

  private final long[] seen = new long[(1 << BITS) / Long.SIZE];

  /** Takes a stretch, and forgets the one before. */
  public void read(FoldedText text, int from, int to) {
    Arrays.fill(seen, 0);
    int recent = 0;
    for (int i = from; i < to; i++) {
      recent = recent << 8 ^ text.at(i);
      int slot = slot(recent);
      seen[slot >>> 6] |= i - from < SIZE - 1 ? 0 : 1L << slot;
    }
  }

  /** Whether all that {@link #wanted} chose may stand in the stretch. */
  public boolean mayHold(long wanted) {
    if (wanted == NOTHING) {
      return true;
    }
    for (long rest = wanted, i = 0; i < WANTED; rest >>>= BITS, i++) {
      int slot = (int) rest & (1 << BITS) - 1;
      if ((seen[slot >>> 6] & 1L << slot) == 0) {
        return false;
      }
    }
    return true;
  }

  /** A few of the hashes of folded texts that all must be there, spread over them. */
  public static long wanted(Row<String> texts, int from, int to) {
    int[] slots = new int[8];
    int size = 0;
    for (int k = from; k < to; k++) {
      String text = texts.get(k);
      for (int i = SIZE - 1; i < text.length(); i++) {
        slots = size < slots.length ? slots : Arrays.copyOf(slots, 2 * size);
        slots[size++] = slot(text.charAt(i - 2) << 16 ^ text.charAt(i - 1) << 8 ^ text.charAt(i));
      }
    }
    long wanted = size == 0 ? NOTHING : 0;
    for (int i = 0; i < WANTED && size > 0; i++) {
      wanted = wanted << BITS | slots[(2 * i + 1) * size / (2 * WANTED)];
    }
    return wanted;
  }

  /** Of the last three characters; what older ones left is shifted away. */
  private static int slot(int recent) {
    return (recent & 0xFFFFFF) * 0x9E3779B1 >>> 32 - BITS;
  }
}

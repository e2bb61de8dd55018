package dev.errata.match.binary;

import java.util.Arrays;

/**
 * Knows which terms are anchors, with one mistake in four hundred and no omission: hashes scaled to
 * a range, sorted, and their differences Rice-coded; opened as a bit for each value of the range.
 */
public final class TermFilter {
  /**
   * How much wider the range is than there are terms; the share of mistakes is its inverse. Two
   * bits more for each term than one mistake in a hundred would need, but a log has thousands of
   * terms, and each mistake fetches a file.
   */
  private static final int SPREAD = 400;

  private static final int RICE_BITS = 8;
  private static final int HASH_BITS = 28;

  private final int[] bits;
  private final double scale;

  private TermFilter(int range) {
    bits = new int[(range >>> 5) + 1];
    scale = scale(range);
  }

  private static double scale(int range) {
    return range / (double) (1 << HASH_BITS);
  }

  private static int range(int terms) {
    return Math.max(1, terms) * SPREAD;
  }

  private static int value(int hash, double scale) {
    return (int) ((hash >>> 32 - HASH_BITS) * scale);
  }

  public boolean mayHold(int hash) {
    int value = value(hash, scale);
    return (bits[value >>> 5] & 1 << value) != 0;
  }

  public static void write(ByteWriter out, int[] hashes) {
    double scale = scale(range(hashes.length));
    int[] values = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      values[i] = value(hashes[i], scale);
    }
    Arrays.sort(values);
    ByteWriter coded = new ByteWriter();
    BitWriter bits = new BitWriter(coded);
    int before = 0;
    for (int value : values) {
      bits.unary(value - before >>> RICE_BITS);
      bits.low(value - before, RICE_BITS);
      before = value;
    }
    bits.flush();
    out.number(hashes.length).number(coded.size()).bytes(coded.toBytes());
  }

  public static TermFilter read(ByteReader in) {
    int count = in.number();
    byte[] coded = in.block();
    TermFilter filter = new TermFilter(range(count));
    int at = 0;
    int value = 0;
    for (int i = 0; i < count; i++) {
      while (bit(coded, at++) == 1) {
        value += 1 << RICE_BITS;
      }
      int low = 0;
      for (int k = 0; k < RICE_BITS; k++) {
        low = low << 1 | bit(coded, at++);
      }
      value += low;
      filter.bits[value >>> 5] |= 1 << value;
    }
    return filter;
  }

  private static int bit(byte[] bytes, int at) {
    return bytes[at >>> 3] >>> 7 - (at & 7) & 1;
  }

  /** Collects bits into bytes. */
  private static final class BitWriter {
    private final ByteWriter out;
    private int pending;
    private int count;

    BitWriter(ByteWriter out) {
      this.out = out;
    }

    void unary(int ones) {
      for (int i = 0; i < ones; i++) {
        low(1, 1);
      }
      low(0, 1);
    }

    void low(int value, int bits) {
      for (int k = bits - 1; k >= 0; k--) {
        pending = pending << 1 | value >>> k & 1;
        if (++count == 8) {
          out.fixed(pending, 1);
          count = 0;
        }
      }
    }

    void flush() {
      while (count != 0) {
        low(0, 1);
      }
    }
  }
}

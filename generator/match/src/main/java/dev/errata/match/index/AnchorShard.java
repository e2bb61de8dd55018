package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Some anchors, sorted by the last two bytes of their hashes, and the lines to look for at each.
 */
final class AnchorShard {
  /** A line of a signature as it is indexed; a code has no lines. */
  record Line(int entry, int signature, int line, int lines, String text) {}

  private static final int KEY_BYTES = 2;

  private final int[] keys;
  private final Anchored[][] lines;

  AnchorShard(byte[] bytes) {
    ByteReader in = new ByteReader(bytes, 0);
    int count = in.number();
    keys = new int[count];
    lines = new Anchored[count][];
    for (int i = 0; i < count; i++) {
      keys[i] = in.fixed(KEY_BYTES);
      lines[i] = new Anchored[in.number()];
      for (int k = 0; k < lines[i].length; k++) {
        lines[i][k] = Anchored.read(in);
      }
    }
  }

  /** The part of a hash that tells terms of one shard apart. */
  static int key(int hash) {
    return hash & 0xFFFF;
  }

  static byte[] write(SortedMap<Integer, List<Line>> anchors) {
    ByteWriter out = new ByteWriter().number(anchors.size());
    for (Map.Entry<Integer, List<Line>> anchor : anchors.entrySet()) {
      out.fixed(anchor.getKey(), KEY_BYTES).number(anchor.getValue().size());
      for (Line line : anchor.getValue()) {
        Anchored.write(out, line);
      }
    }
    return out.toBytes();
  }

  /** What stands where the term was seen, or null. */
  Anchored[] at(int hash) {
    int key = key(hash);
    int low = 0;
    int high = keys.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < keys.length && keys[low] == key ? lines[low] : null;
  }
}

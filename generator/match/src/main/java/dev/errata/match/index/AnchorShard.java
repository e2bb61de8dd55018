package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Some anchors and what each stands for: sorted keys of two bytes, then the lines to look for. */
final class AnchorShard {
  /** A line of a signature as it is indexed; a code has no lines. */
  record Line(int entry, int signature, int line, int lines, String text) {}

  private static final Anchored[] NONE = {};
  private static final int KEY_BYTES = 2;

  private final byte[] bytes;
  private final int count;
  private final int keys;
  private final Anchored[][] read;
  private int[] places;

  AnchorShard(byte[] bytes) {
    this.bytes = bytes;
    ByteReader in = new ByteReader(bytes, 0);
    count = in.number();
    keys = in.at();
    read = new Anchored[count][];
  }

  /** The part of a hash that tells terms of one shard apart. */
  private static int key(int hash) {
    return hash & 0xFFFF;
  }

  static byte[] write(SortedMap<Integer, List<Line>> lines) {
    ByteWriter out = new ByteWriter().number(lines.size());
    for (int key : lines.keySet()) {
      out.fixed(key, KEY_BYTES);
    }
    ByteWriter records = new ByteWriter();
    for (Map.Entry<Integer, List<Line>> anchor : lines.entrySet()) {
      ByteWriter record = new ByteWriter().number(anchor.getValue().size());
      for (Line line : anchor.getValue()) {
        Anchored.write(record, line);
      }
      records.bytes(record.toBytes());
      out.number(record.size());
    }
    return out.bytes(records.toBytes()).toBytes();
  }

  static int keyOf(int hash) {
    return key(hash);
  }

  /** What stands where the term was seen. */
  Anchored[] at(int hash) {
    int index = indexOf(key(hash));
    if (index < 0) {
      return NONE;
    }
    if (read[index] == null) {
      read[index] = readAt(index);
    }
    return read[index];
  }

  private int indexOf(int key) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int found = new ByteReader(bytes, keys + KEY_BYTES * middle).fixed(KEY_BYTES);
      if (found == key) {
        return middle;
      }
      if (found < key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private Anchored[] readAt(int index) {
    if (places == null) {
      findPlaces();
    }
    ByteReader in = new ByteReader(bytes, places[index]);
    Anchored[] lines = new Anchored[in.number()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Anchored.read(in);
    }
    return lines;
  }

  private void findPlaces() {
    places = new int[count];
    ByteReader in = new ByteReader(bytes, keys + KEY_BYTES * count);
    int place = 0;
    for (int i = 0; i < count; i++) {
      places[i] = place;
      place += in.number();
    }
    for (int i = 0; i < count; i++) {
      places[i] += in.at();
    }
  }
}

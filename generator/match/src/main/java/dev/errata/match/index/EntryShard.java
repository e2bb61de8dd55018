package dev.errata.match.index;

import dev.errata.match.binary.ByteReader;
import dev.errata.match.binary.ByteWriter;
import java.util.List;

/** Some entries as they are shown, one after the other, with the size of each in front. */
final class EntryShard {
  private final byte[] bytes;

  EntryShard(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] write(List<Source> sources) {
    ByteWriter out = new ByteWriter();
    for (Source source : sources) {
      ByteWriter entry = new ByteWriter();
      source.shown().write(entry);
      out.number(entry.size()).bytes(entry.toBytes());
    }
    return out.toBytes();
  }

  Shown at(int index) {
    ByteReader in = new ByteReader(bytes, 0);
    for (int i = 0; i < index; i++) {
      in.skip(in.number());
    }
    in.number();
    return Shown.read(in);
  }
}

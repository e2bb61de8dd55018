package dev.errata.match.binary;

import java.io.ByteArrayOutputStream;

/** Writes numbers and text as few bytes. */
public final class ByteWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A number that is not negative, seven bits a byte. */
  public ByteWriter number(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  public ByteWriter fixed(int value, int bytes) {
    for (int shift = 8 * bytes - 8; shift >= 0; shift -= 8) {
      out.write(value >>> shift);
    }
    return this;
  }

  /** Text as its length and UTF-8 of each UTF-16 unit, so that a reader needs no charset tables. */
  public ByteWriter text(String text) {
    ByteWriter units = new ByteWriter();
    for (int i = 0; i < text.length(); i++) {
      units.unit(text.charAt(i));
    }
    return number(units.size()).bytes(units.toBytes());
  }

  private void unit(char c) {
    if (c < 0x80) {
      out.write(c);
    } else if (c < 0x800) {
      out.write(0xC0 | c >> 6);
      out.write(0x80 | c & 0x3F);
    } else {
      out.write(0xE0 | c >> 12);
      out.write(0x80 | c >> 6 & 0x3F);
      out.write(0x80 | c & 0x3F);
    }
  }

  public ByteWriter bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public int size() {
    return out.size();
  }

  public byte[] toBytes() {
    return out.toByteArray();
  }
}

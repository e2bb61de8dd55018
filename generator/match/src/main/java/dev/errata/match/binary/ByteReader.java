package dev.errata.match.binary;

/** Reads what {@link ByteWriter} wrote, from a place in a file. */
public final class ByteReader {
  private final byte[] bytes;
  private int at;

  public ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  public int at() {
    return at;
  }

  public void skip(int count) {
    at += count;
  }

  public int number() {
    int value = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[at++];
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  public int fixed(int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }

  public String text() {
    int end = number();
    char[] text = new char[end];
    int size = 0;
    end += at;
    while (at < end) {
      int b = bytes[at++];
      if (b < 0) {
        b = b < -32 ? (b & 0x1F) << 6 | rest() : (b & 0xF) << 12 | rest() << 6 | rest();
      }
      text[size++] = (char) b;
    }
    return new String(text, 0, size);
  }

  private int rest() {
    return bytes[at++] & 0x3F;
  }

  public byte[] block() {
    int size = number();
    byte[] block = new byte[size];
    for (int i = 0; i < size; i++) {
      block[i] = bytes[at++];
    }
    return block;
  }
}

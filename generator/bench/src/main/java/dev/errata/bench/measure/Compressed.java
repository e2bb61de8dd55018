package dev.errata.bench.measure;

import java.util.zip.Deflater;

/** What bytes take on the wire. */
public final class Compressed {
  private static final int GZIP_FRAME = 18;

  private Compressed() {}

  /** The size after {@code gzip -9}. */
  public static int gzip(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[1 << 16];
    int size = GZIP_FRAME;
    while (!deflater.finished()) {
      size += deflater.deflate(buffer);
    }
    deflater.end();
    return size;
  }
}

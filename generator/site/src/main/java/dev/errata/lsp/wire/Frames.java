package dev.errata.lsp.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Takes a stream apart into the bodies of its messages.
 *
 * <p>A body is read as a whole before anybody looks into it, so that a broken one costs nothing but
 * itself; where a header is broken, the next good one is looked for.
 */
final class Frames {
  private static final String LENGTH = "content-length";

  /** Bytes; an editor that sends a file ten times as large as one may be is still heard. */
  private static final int LARGEST = 64 << 20;

  /** Characters of a header line that are looked at: its last ones. */
  private static final int LINE = 200;

  private final InputStream in;

  Frames(InputStream in) {
    this.in = in;
  }

  /** The next body, or null at the stream's end. */
  String next() throws IOException {
    while (true) {
      OptionalInt length = OptionalInt.empty();
      for (String line = line(); line == null || !line.isEmpty(); line = line()) {
        if (line == null) {
          return null;
        }
        OptionalInt said = length(line);
        length = said.isPresent() ? said : length;
      }
      if (length.isPresent() && length.getAsInt() <= LARGEST) {
        byte[] body = in.readNBytes(length.getAsInt());
        return body.length < length.getAsInt() ? null : new String(body, StandardCharsets.UTF_8);
      }
      if (length.isPresent() && !skipped(length.getAsInt())) {
        return null;
      }
    }
  }

  private boolean skipped(int bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  /** A line's end without its line end; null where the stream ends first. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.append((char) c);
      if (line.length() > 2 * LINE) {
        line.delete(0, LINE);
      }
    }
    return line.toString().strip();
  }

  /** The length that a line says; what stands before may be the rest of a broken message. */
  private static OptionalInt length(String line) {
    int at = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
    String said = at < 0 ? "" : line.substring(at + LENGTH.length()).strip();
    return said.matches(":\\s*\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(said.substring(1).strip()))
        : OptionalInt.empty();
  }
}

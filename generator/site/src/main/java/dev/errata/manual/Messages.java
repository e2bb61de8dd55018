package dev.errata.manual;

import dev.errata.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The messages of findings as signatures, where they tell by themselves which finding it is. */
final class Messages {
  private static final List<String> ALL = read();

  private Messages() {}

  /** Those of a code; none where its words are everybody's. */
  static List<String> of(Code code) {
    String start = code.id() + ": ";
    return ALL.stream()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()))
        .toList();
  }

  private static List<String> read() {
    try (InputStream in = Messages.class.getResourceAsStream("/explain/messages.txt")) {
      if (in == null) {
        throw new IllegalStateException("no resource explain/messages.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

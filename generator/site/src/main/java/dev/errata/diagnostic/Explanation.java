package dev.errata.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What {@code errata explain} says of a code: Markdown whose first line is its title.
 *
 * @param title one line without a full stop
 * @param text the whole, ending with a line feed
 */
public record Explanation(String title, String text) {
  /** The explanation of a code; every code has one, and a test holds that. */
  public static Explanation of(Code code) {
    String name = "/explain/" + code.id() + ".md";
    try (InputStream in = Explanation.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no explanation " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Explanation(text.lines().findFirst().orElse("").replaceFirst("^#+ *", ""), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

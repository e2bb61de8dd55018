package dev.errata.recipe;

import dev.errata.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Supplier;

/**
 * How one published file is made: its path, what it depends on, and its bytes when asked.
 *
 * <p>Making has no side effect, may happen on any thread and any number of times, and gives the
 * same bytes for the same fingerprint.
 */
public record Recipe(OutputPath path, Fingerprint fingerprint, Supplier<Made> maker) {
  /** A recipe whose making finds nothing. */
  public static Recipe of(OutputPath path, Fingerprint fingerprint, Supplier<byte[]> bytes) {
    return new Recipe(path, fingerprint, () -> new Made(bytes.get(), List.of()));
  }

  /** A recipe for bytes that are already there. */
  public static Recipe of(OutputPath path, byte[] bytes) {
    return of(path, Fingerprint.of(bytes), () -> bytes);
  }

  /** A recipe for a file that is published as it is. */
  public static Recipe of(OutputPath path, Content content) {
    return new Recipe(path, content.fingerprint(), content::read);
  }

  /** Makes the file. */
  public Made make() {
    return maker.get();
  }

  /**
   * A finished file.
   *
   * @param findings what making it showed, such as a template's mistake; with an error among them
   *     the bytes are not to be published
   */
  public record Made(byte[] bytes, List<Diagnostic> findings) {}
}

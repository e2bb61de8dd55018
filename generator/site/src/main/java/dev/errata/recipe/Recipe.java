package dev.errata.recipe;

import dev.errata.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Supplier;

/**
 * How one published file is made: its path, what it depends on, and its bytes when asked.
 *
 * <p>Making has no side effect, may happen on any thread and any number of times, and gives the
 * same bytes for the same fingerprint.
 *
 * @param print the fingerprint when asked: whoever shows a single page needs none
 */
public record Recipe(OutputPath path, Supplier<Fingerprint> print, Supplier<Made> maker) {
  /** A recipe whose fingerprint is known. */
  public Recipe(OutputPath path, Fingerprint fingerprint, Supplier<Made> maker) {
    this(path, () -> fingerprint, maker);
  }

  /** A recipe whose making finds nothing. */
  public static Recipe of(OutputPath path, Fingerprint fingerprint, Supplier<byte[]> bytes) {
    return new Recipe(path, fingerprint, () -> new Made(bytes.get(), List.of()));
  }

  /** The same with a fingerprint that is computed when first asked for. */
  public static Recipe of(
      OutputPath path, Supplier<Fingerprint> fingerprint, Supplier<byte[]> bytes) {
    return new Recipe(path, new Once<>(fingerprint), () -> new Made(bytes.get(), List.of()));
  }

  /** A recipe for bytes that are already there. */
  public static Recipe of(OutputPath path, byte[] bytes) {
    return of(path, Fingerprint.of(bytes), () -> bytes);
  }

  /** A recipe for a file that is published as it is. */
  public static Recipe of(OutputPath path, Content content) {
    return new Recipe(path, content.fingerprint(), content::read);
  }

  /** The same file, which another version of whoever makes it would make anew. */
  public Recipe madeBy(String version) {
    return new Recipe(path, new Once<>(() -> Fingerprint.of(version, fingerprint().hex())), maker);
  }

  /** Stands for everything that the file is made from. */
  public Fingerprint fingerprint() {
    return print.get();
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

package dev.errata.source;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Content;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Recipe.Made;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A file below {@code static/}: its hash is known, its bytes are read when asked. */
public final class StaticFile implements Content {
  private final String path;
  private final Path real;
  private final int size;
  private final byte[] hash;

  private StaticFile(String path, Path real, int size, byte[] hash) {
    this.path = path;
    this.real = real;
    this.size = size;
    this.hash = hash;
  }

  /** Looks at a file's bytes without keeping them; nothing when they are more than the limit. */
  static Optional<StaticFile> of(String path, Path real, long limit) throws IOException {
    MessageDigest digest = Fingerprint.sha256();
    byte[] part = new byte[1 << 16];
    int size = 0;
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      for (int n = in.read(part); n >= 0 && size <= limit; n = in.read(part)) {
        digest.update(part, 0, n);
        size += n;
      }
    }
    return size > limit
        ? Optional.empty()
        : Optional.of(new StaticFile(path, real, size, digest.digest()));
  }

  /** Whether the other is the same file with the same bytes. */
  boolean isSame(StaticFile other) {
    return real.equals(other.real) && Arrays.equals(hash, other.hash);
  }

  /** How many bytes the file has. */
  public int size() {
    return size;
  }

  @Override
  public byte[] sha256() {
    return hash.clone();
  }

  /** Reads the file; a finding when it is no longer the one that the site was read with. */
  @Override
  public Made read() {
    try {
      byte[] bytes = FileReader.bytes(real, size);
      if (Arrays.equals(Fingerprint.sha256().digest(bytes), hash)) {
        return new Made(bytes, List.of());
      }
      return failed(
          Diagnostic.of(
                  Code.UNREADABLE_FILE,
                  new SourceText(path, "").start(),
                  "the file changed during the build")
              .withHelp("build again"));
    } catch (IOException e) {
      return failed(Reports.unreadable(path, e));
    }
  }

  private static Made failed(Diagnostic diagnostic) {
    return new Made(new byte[0], List.of(diagnostic));
  }

  @Override
  public String toString() {
    return path;
  }
}

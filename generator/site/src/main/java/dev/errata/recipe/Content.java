package dev.errata.recipe;

import java.util.List;

/**
 * The bytes of a file that is published as it is; they may be read only when asked, so that a
 * site's pictures need not all be held at once.
 */
public interface Content {
  /** The whole SHA-256 of the bytes. */
  byte[] sha256();

  /** The bytes with that hash; with a finding instead where they are no longer to be had. */
  Recipe.Made read();

  /** Stands for the bytes; the same as {@link Fingerprint#of(byte[])} of them. */
  default Fingerprint fingerprint() {
    return Fingerprint.ofSha256(sha256());
  }

  /** Bytes that are there. */
  static Content of(byte[] bytes) {
    byte[] hash = Fingerprint.sha256().digest(bytes);
    return new Content() {
      @Override
      public byte[] sha256() {
        return hash.clone();
      }

      @Override
      public Recipe.Made read() {
        return new Recipe.Made(bytes, List.of());
      }
    };
  }
}

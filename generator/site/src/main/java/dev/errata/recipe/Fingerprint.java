package dev.errata.recipe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands for everything that a file is made from: equal inputs have equal fingerprints.
 *
 * @param hex the first 128 bits of a SHA-256, as 32 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {
  /** The fingerprint of bytes. */
  public static Fingerprint of(byte[] bytes) {
    return ofSha256(sha256().digest(bytes));
  }

  /** The fingerprint of the bytes that have this SHA-256. */
  static Fingerprint ofSha256(byte[] hash) {
    return new Fingerprint(HexFormat.of().formatHex(hash, 0, 16));
  }

  /** The fingerprint of several texts; where one ends and the next begins counts. */
  public static Fingerprint of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) ':');
      digest.update(bytes);
    }
    return ofSha256(digest.digest());
  }

  /** A digest that makes a SHA-256, of which a fingerprint is the first half. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}

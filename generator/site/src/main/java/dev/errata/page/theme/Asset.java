package dev.errata.page.theme;

import dev.errata.recipe.Fingerprint;
import java.util.Base64;

/**
 * A static file under a name that changes with its content, so that it may be kept for ever.
 *
 * @param address below the site's root, such as {@code static/css/site.0123456789.css}
 * @param integrity for the attribute of the same name
 */
public record Asset(String address, String integrity, byte[] bytes) {
  private static final int HASH_LENGTH = 10;

  /** The asset of a file below {@code static/}. */
  public static Asset of(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    String hash = Fingerprint.of(bytes).hex().substring(0, HASH_LENGTH);
    String address = "static/" + name.substring(0, end) + "." + hash + name.substring(end);
    return new Asset(address, integrityOf(bytes), bytes);
  }

  /** The value of an {@code integrity} attribute. */
  public static String integrityOf(byte[] bytes) {
    return "sha256-" + Base64.getEncoder().encodeToString(Fingerprint.sha256().digest(bytes));
  }
}

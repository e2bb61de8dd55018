package dev.errata.page.theme;

import dev.errata.recipe.Content;
import dev.errata.recipe.Fingerprint;
import java.util.Base64;

/**
 * A static file under a name that changes with its content, so that it may be kept for ever.
 *
 * @param address below the site's root, such as {@code static/css/site.0123456789.css}
 * @param integrity for the attribute of the same name
 */
public record Asset(String address, String integrity, Content content) {
  private static final int HASH_LENGTH = 10;

  /** The asset of a file below {@code static/}. */
  public static Asset of(String name, Content content) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    String hash = content.fingerprint().hex().substring(0, HASH_LENGTH);
    String address = "static/" + name.substring(0, end) + "." + hash + name.substring(end);
    return new Asset(address, integrity(content.sha256()), content);
  }

  /** The value of an {@code integrity} attribute. */
  public static String integrityOf(byte[] bytes) {
    return integrity(Fingerprint.sha256().digest(bytes));
  }

  private static String integrity(byte[] sha256) {
    return "sha256-" + Base64.getEncoder().encodeToString(sha256);
  }
}

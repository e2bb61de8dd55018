package dev.errata.page.address;

import java.net.URI;
import java.util.Optional;

/**
 * Writes links as one page of the site needs them, so that they hold under any base URL.
 *
 * @param root the way from the page to the site's root, ending with a slash
 */
public record Links(String root) {
  /** Links of the page at an address below the root, such as {@code npm/eresolve/}. */
  public static Links at(String address) {
    int depth = (int) address.chars().filter(c -> c == '/').count();
    return new Links(depth == 0 ? "./" : "../".repeat(depth));
  }

  /** Links of a page that may be shown under any address: paths from the host's root. */
  public static Links anywhere(Optional<URI> baseUrl) {
    return new Links(baseUrl.map(URI::getRawPath).filter(p -> !p.isEmpty()).orElse("/"));
  }

  /** The link to an address below the site's root; empty for the first page. */
  public String to(String address) {
    return root + address;
  }
}

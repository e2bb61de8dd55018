package dev.errata.serve.http;

import dev.errata.recipe.OutputPath;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A path that a browser asks for, as the site's table names it.
 *
 * @param prefix where the site begins: {@code /}, or the path of its base URL
 * @param address below it: {@code npm/eresolve/}, {@code feed.xml}, or empty
 */
record SitePath(String prefix, String address) {
  /**
   * The ways to read a path, the likelier first: as it is, and below the path that the site's base
   * URL names, since some links are written so. None for what can't be a file of any site.
   */
  static List<SitePath> of(String rawPath, Optional<URI> baseUrl) {
    // Names of published files need no escapes; what is escaped is not there.
    String address = rawPath.substring(1);
    if (!isAddress(address)) {
      return List.of();
    }
    String prefix = baseUrl.map(URI::getRawPath).orElse("/");
    SitePath asIs = new SitePath("/", address);
    return prefix.length() > 1 && rawPath.startsWith(prefix)
        ? List.of(asIs, new SitePath(prefix, rawPath.substring(prefix.length())))
        : List.of(asIs);
  }

  private static boolean isAddress(String address) {
    String names = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return address.isEmpty()
        || !names.isEmpty() && Arrays.stream(names.split("/", -1)).allMatch(OutputPath::isName);
  }

  /** The file that answers. */
  OutputPath file() {
    boolean folder = address.isEmpty() || address.endsWith("/");
    return folder ? OutputPath.page(address) : new OutputPath(address);
  }

  /** The page of a folder whose slash was forgotten. */
  Optional<SitePath> asFolder() {
    boolean folder = address.isEmpty() || address.endsWith("/");
    return folder ? Optional.empty() : Optional.of(new SitePath(prefix, address + "/"));
  }
}

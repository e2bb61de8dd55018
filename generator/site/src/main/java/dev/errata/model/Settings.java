package dev.errata.model;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code site.yml} says.
 *
 * @param baseUrl where the site is published, ending with a slash
 * @param repository the repository's web address, without a slash at its end
 * @param offline whether browsers keep visited pages for reading without a connection
 */
public record Settings(
    String title,
    String description,
    Optional<URI> baseUrl,
    String language,
    Optional<URI> repository,
    Optional<Host> host,
    boolean offline) {

  /** The same site under another address. */
  public Settings withBaseUrl(URI url) {
    return new Settings(title, description, Optional.of(url), language, repository, host, offline);
  }

  /** The same address, ending with a slash. */
  public static URI folder(URI url) {
    String text = url.toString();
    return text.endsWith("/") ? url : URI.create(text + "/");
  }

  /** Where a site can be published; each has limits that a build counts against. */
  public enum Host {
    GITHUB,
    CLOUDFLARE,
    NETLIFY,
    GITLAB;

    /** The word that owners write. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

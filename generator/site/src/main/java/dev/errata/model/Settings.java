package dev.errata.model;

import dev.errata.diagnostic.Code;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code site.yml} says.
 *
 * @param baseUrl where the site is published, ending with a slash
 * @param repository the repository's web address, without a slash at its end
 * @param choices what most sites leave as it is
 */
public record Settings(
    String title,
    String description,
    Optional<URI> baseUrl,
    String language,
    Optional<URI> repository,
    Optional<Host> host,
    Choices choices) {

  /** The slug of the category that holds the manual's entries. */
  public static final String MANUAL = "errata";

  /** Warnings that the site's owners do not want. */
  public Set<Code> turnedOff() {
    return choices.turnedOff();
  }

  /** Whether the site has Errata's own manual among its pages. */
  public boolean manual() {
    return choices.manual();
  }

  /** Whether a category is that of the manual. */
  public boolean isManual(String category) {
    return manual() && category.equals(MANUAL);
  }

  /** Whether browsers keep visited pages for reading without a connection. */
  public boolean offline() {
    return choices.offline();
  }

  /** All that published files may show or follow, for fingerprints: warnings leave no trace. */
  public List<String> published() {
    return List.of(
        title,
        description,
        text(baseUrl),
        language,
        text(repository),
        text(host),
        Boolean.toString(manual()),
        Boolean.toString(offline()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  /** The same site under another address. */
  public Settings withBaseUrl(URI url) {
    return new Settings(title, description, Optional.of(url), language, repository, host, choices);
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

  /**
   * What an owner turns on or off.
   *
   * @param turnedOff in the order of {@link Code}
   */
  public record Choices(Set<Code> turnedOff, boolean manual, boolean offline) {
    /** All warnings, no manual, and pages that are kept for reading without a connection. */
    public static final Choices NONE = new Choices(Set.of(), false, true);

    public Choices {
      turnedOff = Collections.unmodifiableSortedSet(new TreeSet<>(turnedOff));
    }
  }
}

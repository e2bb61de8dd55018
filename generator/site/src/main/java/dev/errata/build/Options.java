package dev.errata.build;

import dev.errata.recipe.Fingerprint;
import dev.errata.source.SiteSource;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a build depends on beside the site's files.
 *
 * @param asOf the day that counts as today
 * @param baseUrl overrides the setting of {@code site.yml}; ends with a slash
 * @param drafts whether drafts are published
 * @param jobs how many files are worked on at once, at least 1
 * @param version of the generator; another version makes everything anew
 */
public record Options(
    LocalDate asOf, Optional<URI> baseUrl, boolean drafts, int jobs, String version) {

  /** The same for a version that is known more exactly. */
  public Options withVersion(String exact) {
    return new Options(asOf, baseUrl, drafts, jobs, exact);
  }

  /** Stands for everything that the site of these files depends on. */
  public Fingerprint inputs(SiteSource source) {
    return Fingerprint.of(
        version,
        asOf.toString(),
        baseUrl.map(URI::toString).orElse(""),
        Boolean.toString(drafts),
        source.fingerprint().hex());
  }
}

package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.Fingerprint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What publishing did.
 *
 * @param made files that were made anew
 * @param kept files that were left as they are
 * @param removed files that the site no longer has
 * @param bytes of all files
 * @param findings of making the files; with an error among them nothing was published
 * @param receipt of the files that stand now; any when nothing was published
 * @param leftover what could not be tidied up after the new site stood; the next build does it
 */
public record Published(
    int made,
    int kept,
    int removed,
    long bytes,
    List<Diagnostic> findings,
    Fingerprint receipt,
    Optional<IOException> leftover) {
  public Published {
    findings = List.copyOf(findings);
  }

  static Published unchanged(int kept, long bytes, Fingerprint receipt) {
    return new Published(0, kept, 0, bytes, List.of(), receipt, Optional.empty());
  }

  static Published refused(List<Diagnostic> findings) {
    Fingerprint none = Receipt.EMPTY.fingerprint();
    return new Published(0, 0, 0, 0, findings, none, Optional.empty());
  }

  /** How many files the site has. */
  public int files() {
    return made + kept;
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Diagnostic::isError);
  }
}

package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.Receipt.Kept;
import java.util.List;
import java.util.SortedMap;

/**
 * What publishing did.
 *
 * @param made files that were made anew
 * @param kept files that were left as they are
 * @param removed files that the site no longer has
 * @param bytes of all files
 * @param findings of making the files; with an error among them nothing was published
 */
public record Published(int made, int kept, int removed, long bytes, List<Diagnostic> findings) {
  public Published {
    findings = List.copyOf(findings);
  }

  static Published unchanged(SortedMap<String, Kept> keep) {
    return new Published(0, keep.size(), 0, Receipt.bytes(keep), List.of());
  }

  static Published refused(List<Diagnostic> findings) {
    return new Published(0, 0, 0, 0, findings);
  }

  /** How many files the site has. */
  public int files() {
    return made + kept;
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Diagnostic::isError);
  }
}

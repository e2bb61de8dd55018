package dev.errata.report;

import dev.errata.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;

/** The order for readers that look at the first few findings only. */
public final class BySeverity {
  private BySeverity() {}

  /** Errors, then warnings; else the order stays. */
  public static List<Diagnostic> errorsFirst(List<Diagnostic> findings) {
    return findings.stream()
        .sorted(Comparator.comparing((Diagnostic d) -> d.isError() ? 0 : 1))
        .toList();
  }
}

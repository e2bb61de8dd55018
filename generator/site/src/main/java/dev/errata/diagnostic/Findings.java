package dev.errata.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects what the stages find; one collector belongs to one thread. */
public final class Findings {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Iterable<Diagnostic> more) {
    more.forEach(found::add);
  }

  /** Adds a finding without help and returns nothing to chain; see {@link Diagnostic#of}. */
  public void add(Code code, SourceSpan span, String message) {
    found.add(Diagnostic.of(code, span, message));
  }

  /** Whether there is a finding with this code in the line where a place begins. */
  public boolean has(Code code, SourceSpan place) {
    return found.stream()
        .anyMatch(
            d ->
                d.code() == code
                    && d.span().source().path().equals(place.source().path())
                    && d.span().line() == place.line());
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All findings so far, in {@link Diagnostic#ORDER}, without exact repetitions. */
  public List<Diagnostic> sorted() {
    return found.stream().sorted(Diagnostic.ORDER).distinct().toList();
  }
}

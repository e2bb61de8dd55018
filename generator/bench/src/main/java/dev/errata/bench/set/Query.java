package dev.errata.bench.set;

import java.util.List;

/** A paste, and the entries that may come first; none for an error without entry and for noise. */
public record Query(
    String id, String text, List<String> expected, String kind, List<String> forms, String source) {
  public boolean isPositive() {
    return !expected.isEmpty();
  }

  /** This query under another name. */
  public Query withId(String name) {
    return new Query(name, text, expected, kind, forms, source);
  }
}

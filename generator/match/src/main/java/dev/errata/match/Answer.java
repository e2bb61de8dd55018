package dev.errata.match;

import java.util.List;

/** The entries that answer a query, best first, of how many lines and entries they were chosen. */
public record Answer(List<Match> matches, int lines, int entries) {
  public Answer {
    matches = List.copyOf(matches);
  }

  /** Whether an entry fits, and not only a guess. */
  public boolean fits() {
    return !matches.isEmpty() && matches.getFirst().confident();
  }
}

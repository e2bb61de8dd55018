package dev.errata.diagnostic;

import java.util.List;

/**
 * A change that {@code check --fix} and editors may apply without asking: it loses nothing.
 *
 * @param title what the change does, as an imperative ("Quote this value")
 * @param edits do not overlap; all in the finding's own file
 */
public record Fix(String title, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** Replaces one span's text. */
  public static Fix replace(String title, SourceSpan span, String replacement) {
    return new Fix(title, List.of(new Edit(span, replacement)));
  }

  /** One replacement; an empty span inserts, an empty replacement deletes. */
  public record Edit(SourceSpan span, String replacement) {}
}

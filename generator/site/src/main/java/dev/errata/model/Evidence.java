package dev.errata.model;

import dev.errata.model.Body.Inline;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why to believe an entry: a note and the sources behind it. */
public record Evidence(Inline note, List<Source> sources) {
  public Evidence {
    sources = List.copyOf(sources);
  }

  /**
   * One place where somebody saw it.
   *
   * @param date of what was observed
   * @param checked when somebody last looked
   * @param archived a copy, shown once the original is gone
   * @param gone the day on which the original was no longer there
   */
  public record Source(
      URI url,
      String title,
      Optional<Kind> kind,
      Optional<Inline> observed,
      Optional<LocalDate> date,
      Optional<LocalDate> checked,
      Optional<URI> archived,
      Optional<LocalDate> gone) {}

  /** What a source is. */
  public enum Kind {
    ISSUE,
    DOCS,
    SOURCE,
    FORUM,
    OBSERVATION;

    /** The word that authors write. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

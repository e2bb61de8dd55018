package dev.errata.model;

import dev.errata.diagnostic.Spanned;
import java.util.Locale;
import java.util.Optional;

/**
 * What an author says of another entry.
 *
 * @param entry as written: {@code category/slug}, or a slug of the same category
 * @param differs for {@code confused-with}: how to tell the two apart
 */
public record Relation(Spanned<String> entry, Kind kind, Optional<Body.Inline> differs) {
  /** How two entries belong together, read from the author's entry to the other. */
  public enum Kind {
    SEE_ALSO,
    CONFUSED_WITH,
    CAUSED_BY,
    CAUSES,
    REPLACED_BY,
    REPLACES;

    /** The word that authors write; {@code replaces} exists only as an inverse. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The same relation read from the other side. */
    public Kind inverse() {
      return switch (this) {
        case SEE_ALSO -> SEE_ALSO;
        case CONFUSED_WITH -> CONFUSED_WITH;
        case CAUSED_BY -> CAUSES;
        case CAUSES -> CAUSED_BY;
        case REPLACED_BY -> REPLACES;
        case REPLACES -> REPLACED_BY;
      };
    }
  }
}

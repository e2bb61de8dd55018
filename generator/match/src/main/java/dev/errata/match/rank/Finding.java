package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;

/**
 * A signature of an entry and where it was found. {@code bits} is how much its literal text says,
 * {@code edges} how much its ends do, {@code missing} which of its words were not there.
 */
public record Finding(
    int entry,
    int signature,
    double bits,
    double edges,
    Place place,
    String text,
    Captured captured,
    Row<String> missing,
    boolean coded) {

  /** On which line, counted from 0, and which of the {@link Roles} that plays. */
  public record Place(int line, int role) {
    /** Bigger for a likelier place: the last cause, else the first error, else the first line. */
    double rank() {
      return (role == Roles.CAUSE ? line : -line) - role * LINES;
    }
  }

  /** More lines than a log has. */
  private static final double LINES = 1L << 32;

  /** This finding with the bits and captures of a further line. */
  Finding plus(Finding next) {
    captured.putAll(next.captured);
    double bothBits = bits + next.bits;
    double bothEdges = edges + next.edges;
    return new Finding(
        entry, signature, bothBits, bothEdges, place, text, captured, missing, coded);
  }

  /** Whether a further line has the same text for the same names. */
  boolean agrees(Finding next) {
    return captured.agrees(next.captured);
  }

  Finding on(int role, boolean withCode) {
    Place same = new Place(place.line(), role);
    return new Finding(entry, signature, bits, edges, same, text, captured, missing, withCode);
  }
}

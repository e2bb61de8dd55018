package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;

/**
 * A signature of an entry and where it was found: on which line, counted from 0, and which of the
 * {@link Roles} that plays. {@code bits} is how much its literal text says, {@code edges} how much
 * its ends do, {@code missing} which of its words were not there.
 */
public record Finding(
    int entry,
    int signature,
    double bits,
    double edges,
    int line,
    int role,
    String text,
    Captured captured,
    Row<String> missing,
    boolean coded) {

  /** More lines than a log has. */
  private static final double LINES = 1L << 32;

  /** Bigger for a likelier place: the last cause, else the first error, else the first line. */
  static double rank(int line, int role) {
    return (role == Roles.CAUSE ? line : -line) - role * LINES;
  }

  double rank() {
    return rank(line, role);
  }

  /** This finding with the bits and captures of a further line. */
  Finding plus(Finding next) {
    captured.putAll(next.captured);
    double bothBits = bits + next.bits;
    double bothEdges = edges + next.edges;
    return new Finding(
        entry, signature, bothBits, bothEdges, line, role, text, captured, missing, coded);
  }

  /** Whether a further line has the same text for the same names. */
  boolean agrees(Finding next) {
    return captured.agrees(next.captured);
  }

  Finding on(int role, boolean withCode) {
    return new Finding(
        entry, signature, bits, edges, line, role, text, captured, missing, withCode);
  }
}

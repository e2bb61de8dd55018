package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.tally.Best;
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
    boolean coded)
    implements Comparable<Finding> {

  /** Where on which line, counted from 0, and which of the {@link Roles} the line plays. */
  public record Place(int line, int at, int role) {}

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
    Place same = new Place(place.line(), place.at(), role);
    return new Finding(entry, signature, bits, edges, same, text, captured, missing, withCode);
  }

  /** The last cause, else the first error, else the first line at all. */
  static int byPlace(Place a, Place b) {
    int byRole = a.role() - b.role();
    int byLine = a.line() - b.line();
    return byRole != 0 ? byRole : a.role() == Roles.CAUSE ? -byLine : byLine;
  }

  /** The likelier answer first: on one line a printed code decides, then how much is said. */
  @Override
  public int compareTo(Finding other) {
    if (place.line() != other.place.line()) {
      return byPlace(place, other.place);
    }
    if (coded != other.coded) {
      return coded ? -1 : 1;
    }
    int byBits = Best.bigger(bits, other.bits);
    return byBits != 0 ? byBits : entry - other.entry;
  }
}

package dev.errata.match.rank;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A signature of an entry and where it was found. {@code bits} is how much its literal text says,
 * {@code missing} which of its words were not there.
 */
public record Finding(
    int entry,
    int signature,
    double bits,
    Place place,
    String text,
    Map<String, String> captures,
    List<String> missing,
    boolean coded) {

  /** The likelier answer first: on one line a printed code decides, then how much is said. */
  static final Comparator<Finding> BEST_FIRST = Finding::bestFirst;

  /** Where on which line, counted from 0, and what the line says of its own weight. */
  public record Place(long line, int at, Role role) {}

  /** What part a line plays in a log, the likeliest cause first. */
  public enum Role {
    CAUSE,
    ERROR,
    OTHER
  }

  /** This finding with the bits and captures of a further line. */
  Finding plus(Finding next) {
    Map<String, String> all = new LinkedHashMap<>(captures);
    all.putAll(next.captures);
    return new Finding(entry, signature, bits + next.bits, place, text, all, missing, coded);
  }

  Finding as(int number) {
    return new Finding(entry, number, bits, place, text, captures, missing, coded);
  }

  Finding on(Role role, boolean withCode) {
    Place same = new Place(place.line(), place.at(), role);
    return new Finding(entry, signature, bits, same, text, captures, missing, withCode);
  }

  /** The last cause, else the first error, else the first line at all. */
  static int byPlace(Place a, Place b) {
    int byRole = a.role().compareTo(b.role());
    int byLine = Long.compare(a.line(), b.line());
    return byRole != 0 ? byRole : a.role() == Role.CAUSE ? -byLine : byLine;
  }

  private static int bestFirst(Finding a, Finding b) {
    if (a.place().line() != b.place().line()) {
      return byPlace(a.place(), b.place());
    }
    if (a.coded() != b.coded()) {
      return a.coded() ? -1 : 1;
    }
    int byBits = Double.compare(b.bits(), a.bits());
    return byBits != 0 ? byBits : a.entry() - b.entry();
  }
}

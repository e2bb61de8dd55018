package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;

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
    Captured captured,
    Row<String> missing,
    boolean coded) {

  /** Where on which line, counted from 0, and which of the {@link Roles} the line plays. */
  public record Place(int line, int at, int role) {}

  /** This finding with the bits and captures of a further line. */
  Finding plus(Finding next) {
    captured.putAll(next.captured);
    return new Finding(entry, signature, bits + next.bits, place, text, captured, missing, coded);
  }

  Finding on(int role, boolean withCode) {
    Place same = new Place(place.line(), place.at(), role);
    return new Finding(entry, signature, bits, same, text, captured, missing, withCode);
  }
}

package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.signature.Fragment;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;

/**
 * A signature that comes near a line: how much of it is there, and the stretch that a broken-off
 * line holds, by which it is measured where the line is cut.
 */
record Near(
    Suspects.Suspect suspect,
    int entry,
    Comparison.Line line,
    double bits,
    double share,
    Fragment fragment,
    boolean isCut) {
  /** The line does not break off inside the signature; the others say where it does. */
  static final int NONE = 0;

  static final int AT_START = 1;
  static final int AT_END = 2;
  static final int THROUGH_WORD = 3;

  /** How the line may have been cut where the rest of the signature is not. */
  int cut() {
    if (!isCut) {
      return NONE;
    }
    if (fragment.throughWord()) {
      return THROUGH_WORD;
    }
    return fragment.isTail() ? AT_START : AT_END;
  }

  Finding finding() {
    FoldedText text = suspect.text();
    int at = fragment == null ? 0 : fragment.start();
    Row<String> missing = new Row<>();
    Likeness.of(line.words(), suspect.words(), missing);
    return new Finding(
        entry,
        line.signature(),
        bits,
        0,
        suspect.line(),
        Roles.of(text, 0, at),
        suspect.shown(),
        new Captured(),
        missing,
        false);
  }
}

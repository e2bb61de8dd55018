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

  /** Whether it may be shown as a guess. */
  boolean isGuess() {
    return isGuess(bits, share, isCut);
  }

  private static boolean isGuess(double bits, double share, boolean isCut) {
    return bits >= Ranking.LEAST_GUESS && share >= Ranking.LEAST_SHARE
        || isCut && share >= Ranking.SHARE_CUT;
  }

  /**
   * What a further near must reach to change an answer, by those that are known: one of the guesses
   * that are shown, or so much that a guess is not certain, or that what is unsure is none.
   */
  record Bar(Row<Near> nears, int size, double doubt, double first, double last) {
    /** More than sums differ by that were added in another order. */
    private static final double ROUNDING = 1e-6;

    static Bar of(Row<Near> nears, Row<Finding> unsure, int limit) {
      double first = Ranking.ENOUGH_CUT;
      double last = 0;
      Row<Near> guesses = new Row<>();
      for (int i = 0; i < nears.size() && guesses.size() < limit; i++) {
        Near near = nears.get(i);
        if (near.isGuess() && !holds(guesses, near.entry)) {
          guesses.add(near);
          first = Math.max(first, near.bits);
          last = guesses.size() == limit ? near.bits : 0;
        }
      }
      double doubt = Double.MAX_VALUE;
      for (Finding finding : unsure) {
        doubt = Math.min(doubt, Findings.score(finding) * Ranking.WHOLE);
      }
      double best = nears.size() == 0 ? 0 : nears.get(0).bits;
      return new Bar(nears, nears.size(), Math.max(doubt, best), first, last);
    }

    /** Whether nothing came near since; of a full list a bar that is too low is good enough. */
    boolean isFor(Row<Near> others) {
      return others == nears && others.size() == size;
    }

    private static boolean holds(Row<Near> guesses, int entry) {
      for (Near guess : guesses) {
        if (guess.entry == entry) {
          return true;
        }
      }
      return false;
    }

    /** Whether what says at most so much, and that of its signature, counts. */
    boolean isReached(double bits, double share, boolean isCut) {
      double most = bits + ROUNDING;
      return most >= doubt
          || most > first - Ranking.AHEAD
          || most >= last && isGuess(most, share + ROUNDING, isCut);
    }
  }

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
    Likeness.of(line.words, suspect.words(), missing);
    return new Finding(
        entry,
        line.signature,
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

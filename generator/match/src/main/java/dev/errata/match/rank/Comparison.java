package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.sieve.Grams;
import dev.errata.match.sieve.Shortcut;
import dev.errata.match.signature.Fragment;
import dev.errata.match.signature.Grammar;
import dev.errata.match.signature.Pattern;
import dev.errata.match.text.Row;

/**
 * Holds lines against the signatures of entries. Remembers how the signatures read that were asked
 * for last, since the lines of one log, and of the next, share their words with the same entries.
 */
final class Comparison {
  /** Words in order are taken for less than an unbroken stretch. */
  private static final double LIKENESS = 0.9;

  private static final int REMEMBERED = 1 << 12;

  /** A line of an entry's signature. */
  record Line(int signature, String source, Pattern pattern, Likeness.Said words) {}

  private record Entry(int number, Row<Line> lines) {}

  private final Index index;
  private final Entry[] remembered = new Entry[REMEMBERED];

  /** The grams of a line, and of which. */
  private Grams grams;

  private Suspects.Suspect sieved;

  Comparison(Index index) {
    this.index = index;
  }

  /** What of an entry comes nearest to the line, or null while the entry is not loaded. */
  Near of(Suspects.Suspect suspect, int number) {
    Entry entry = entry(number);
    Near best = null;
    for (int i = 0; entry != null && i < entry.lines.size(); i++) {
      Line line = entry.lines.get(i);
      Fragment fragment =
          mayBreakOff(line, suspect)
              ? line.pattern.fragment(suspect.text(), 0, suspect.text().length())
              : null;
      Likeness likeness = Likeness.of(line.words, suspect.words(), null);
      boolean cut = fragment != null && fragment.bits() >= likeness.score() * LIKENESS;
      double bits = cut ? fragment.bits() : likeness.score();
      if (best == null || bits > best.bits()) {
        double share = cut ? fragment.bits() / line.pattern.bits() : likeness.share();
        best = new Near(suspect, number, line, bits, share, fragment, cut);
      }
    }
    return best;
  }

  /** Tells in a moment of most lines that nothing of them is there. */
  @Shortcut
  private boolean mayBreakOff(Line line, Suspects.Suspect suspect) {
    if (sieved != suspect) {
      sieved = suspect;
      grams = grams == null ? new Grams() : grams;
      grams.read(suspect.text(), 0, suspect.text().length());
    }
    return line.pattern.mayBreakOffIn(suspect.text(), grams);
  }

  private Entry entry(int number) {
    int slot = number & REMEMBERED - 1;
    Entry entry = remembered[slot];
    if (entry == null || entry.number != number) {
      Shown shown = index.shown(number);
      if (shown == null) {
        return null;
      }
      entry = new Entry(number, lines(shown.signatures()));
      remembered[slot] = entry;
    }
    return entry;
  }

  private static Row<Line> lines(Row<String> signatures) {
    Row<Line> lines = new Row<>();
    for (int s = 0; s < signatures.size(); s++) {
      for (String line : Grammar.lines(signatures.get(s))) {
        lines.add(new Line(s, line, Pattern.of(line), Likeness.wordsOf(line)));
      }
    }
    return lines;
  }
}

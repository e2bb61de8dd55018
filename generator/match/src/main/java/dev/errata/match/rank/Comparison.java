package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.sieve.Outline;
import dev.errata.match.sieve.Shortcut;
import dev.errata.match.sieve.Sieve;
import dev.errata.match.signature.Fragment;
import dev.errata.match.signature.Grammar;
import dev.errata.match.signature.Pattern;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;

/**
 * Holds lines against the signatures of entries. Remembers how the signatures read that were asked
 * for last, since the lines of one log, and of the next, share their words with the same entries.
 */
final class Comparison {
  /** Words in order are taken for less than an unbroken stretch. */
  private static final double LIKENESS = 0.9;

  private static final int REMEMBERED = 1 << 14;

  /** A line of an entry's signature. */
  static final class Line {
    final int signature;
    final String source;
    final Likeness.Said words;
    private Pattern pattern;
    private Outline outline;
    private double bits;

    Line(int signature, String source) {
      this.signature = signature;
      this.source = source;
      words = Likeness.wordsOf(source);
    }

    Pattern pattern() {
      if (pattern == null) {
        pattern = Pattern.of(source);
      }
      return pattern;
    }

    Fragment fragment(FoldedText text) {
      return pattern().fragment(text, 0, text.length());
    }

    double mostOf(Sieve line) {
      if (outline == null) {
        Pattern read = Pattern.of(source);
        outline = read.outline();
        bits = read.bits();
      }
      return outline.most(line);
    }

    /** Whether a line may come so near to this that it counts. */
    boolean mayReach(Near.Bar bar, Sieve line) {
      Likeness likeness = Likeness.most(words, line);
      double cut = mostOf(line);
      return bar.isReached(likeness.score(), likeness.share(), false)
          || bar.isReached(cut, cut / bits, true);
    }
  }

  private record Entry(int number, Row<Line> lines) {}

  private final Index index;
  private final Entry[] remembered = new Entry[REMEMBERED];

  Comparison(Index index) {
    this.index = index;
  }

  /** What of an entry comes nearest to the line, or null while the entry is not loaded. */
  Near of(Suspects.Suspect suspect, int number) {
    Entry entry = entry(number);
    Near best = null;
    for (int i = 0; entry != null && i < entry.lines.size(); i++) {
      Line line = entry.lines.get(i);
      Fragment fragment = mayBreakOff(line, suspect) ? line.fragment(suspect.text()) : null;
      Likeness likeness = Likeness.of(line.words, suspect.words(), null);
      boolean cut = fragment != null && fragment.bits() >= likeness.score() * LIKENESS;
      double bits = cut ? fragment.bits() : likeness.score();
      if (best == null || bits > best.bits()) {
        double share = cut ? fragment.bits() / line.pattern().bits() : likeness.share();
        best = new Near(suspect, number, line, bits, share, fragment, cut);
      }
    }
    return best;
  }

  /** Tells in a moment of most lines that nothing of them is there. */
  @Shortcut
  private static boolean mayBreakOff(Line line, Suspects.Suspect suspect) {
    return line.mostOf(suspect.sieve()) > 0;
  }

  /** Whether an entry that is loaded may come so near to the line that it counts. */
  boolean mayReach(Near.Bar bar, Suspects.Suspect suspect, int number) {
    Entry entry = entry(number);
    boolean may = entry == null;
    for (int i = 0; !may && i < entry.lines.size(); i++) {
      may = entry.lines.get(i).mayReach(bar, suspect.sieve());
    }
    return may;
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
        lines.add(new Line(s, line));
      }
    }
    return lines;
  }
}

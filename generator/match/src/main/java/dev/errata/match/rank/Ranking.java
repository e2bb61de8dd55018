package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.text.Row;

/**
 * Puts what was found in order and says what is certain. Certain is a signature that stands there
 * whole and says enough, or a cut one of which enough is left and that no other comes as near to.
 */
public final class Ranking {
  /** What a whole signature must say, in bits. */
  static final double ENOUGH = 12;

  /** What the rest of a cut one must say, and how much of it that must be. */
  static final double ENOUGH_CUT = 16;

  static final double SHARE_CUT = 0.4;

  /** The same where the cut went through no word, and a shorter message could end just so. */
  static final double ENOUGH_CUT_AT_WORD = 22;

  static final double SHARE_CUT_AT_WORD = 0.55;

  /** By how much a cut signature must say more than the next. */
  static final double AHEAD = 2;

  /** How much more a whole signature counts than parts of one. */
  static final double WHOLE = 2;

  /** A guess that says less is none. */
  static final double LEAST_GUESS = 8;

  static final double LEAST_SHARE = 0.5;

  /** A finding, and whether it is certain. */
  public record Ranked(Finding finding, double score, boolean confident) {}

  private final Index index;
  private final Nearest nearest;
  private Row<Ranked> ranked;

  public Ranking(Index index) {
    this.index = index;
    nearest = new Nearest(index);
  }

  /** The answer to a log that was read to its end, for who shows so many. */
  public Row<Ranked> of(Scan scan, int limit) {
    ranked = new Row<>();
    Row<Finding> whole = scan.findings().ordered();
    for (Finding finding : whole) {
      if (isEnough(finding)) {
        add(finding, Findings.score(finding), true);
      }
    }
    if (ranked.size() == 0 && !index.isWaiting()) {
      Row<Near> nears = nearest.of(scan.suspects().lines(), whole, limit);
      addUnsure(whole, nears);
      addNear(nears, scan);
    }
    for (Finding finding : whole) {
      add(finding, Findings.score(finding), false);
    }
    for (Finding code : scan.findings().codes()) {
      add(code, code.bits(), false);
    }
    return ranked;
  }

  private static boolean isEnough(Finding finding) {
    return Findings.score(finding) >= ENOUGH;
  }

  /** A short signature that fits whole is a better guess than what only comes near. */
  private void addUnsure(Row<Finding> whole, Row<Near> nears) {
    double best = nears.size() == 0 ? 0 : nears.get(0).bits();
    for (Finding finding : whole) {
      if (Findings.score(finding) * WHOLE >= best) {
        add(finding, Findings.score(finding), false);
      }
    }
  }

  private void addNear(Row<Near> nears, Scan scan) {
    for (Near near : nears) {
      boolean first = ranked.size() == 0;
      if (near.isGuess()) {
        add(near.finding(), near.bits(), first && isCertain(near, nears, scan));
      }
    }
  }

  private static boolean isCertain(Near near, Row<Near> nears, Scan scan) {
    int cut = near.cut();
    if (cut == Near.THROUGH_WORD) {
      return near.bits() >= ENOUGH_CUT && near.share() >= SHARE_CUT && isAhead(near, nears);
    }
    int end = cut == Near.AT_START ? 0 : scan.suspects().lastLine();
    return cut != Near.NONE
        && near.suspect().line() == end
        && near.bits() >= ENOUGH_CUT_AT_WORD
        && near.share() >= SHARE_CUT_AT_WORD
        && isAhead(near, nears);
  }

  private static boolean isAhead(Near near, Row<Near> nears) {
    for (Near other : nears) {
      if (other.entry() != near.entry()
          && !other.line().source.equals(near.line().source)
          && other.bits() > near.bits() - AHEAD) {
        return false;
      }
    }
    return true;
  }

  private void add(Finding finding, double score, boolean confident) {
    double most = score < 0 ? 0 : score;
    for (Ranked better : ranked) {
      if (better.finding().entry() == finding.entry()) {
        return;
      }
      most = score < better.score() ? most : better.score();
    }
    ranked.add(new Ranked(finding, most, confident));
  }
}

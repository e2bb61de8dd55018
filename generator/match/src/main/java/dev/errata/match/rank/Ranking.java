package dev.errata.match.rank;

import dev.errata.match.index.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts what was found in order and says what is certain. Certain is a signature that stands there
 * whole and says enough, or a cut one of which enough is left and that no other comes as near to.
 */
public final class Ranking {
  /** What a whole signature must say, in bits. */
  static final double ENOUGH = 12;

  /** What the rest of a cut one must say. */
  static final double ENOUGH_CUT = 14;

  static final double SHARE_CUT = 0.4;

  /** By how much a cut signature must say more than the next. */
  static final double AHEAD = 2;

  /** A guess that says less is none. */
  static final double LEAST_GUESS = 8;

  static final double LEAST_SHARE = 0.5;

  /** A finding, and whether it is certain. */
  public record Ranked(Finding finding, double score, boolean confident) {}

  private final List<Ranked> ranked = new ArrayList<>();
  private final Set<Integer> entries = new HashSet<>();

  private Ranking() {}

  /** The answer to a log that was read to its end. */
  public static List<Ranked> of(Scan scan, Index index) {
    Ranking ranking = new Ranking();
    List<Finding> whole = scan.findings().ordered();
    for (Finding finding : whole) {
      if (isEnough(finding)) {
        ranking.add(finding, Findings.score(finding), true);
      }
    }
    if (ranking.ranked.isEmpty()) {
      ranking.addNear(new Nearest(index, scan.suspects().lines()).find(), scan);
    }
    for (Finding finding : whole) {
      ranking.add(finding, Findings.score(finding), false);
    }
    for (Finding code : scan.findings().codes()) {
      ranking.add(code, code.bits(), false);
    }
    return ranking.ranked;
  }

  private static boolean isEnough(Finding finding) {
    return Findings.score(finding) >= ENOUGH;
  }

  private void addNear(List<Near> nears, Scan scan) {
    for (Near near : nears) {
      boolean first = ranked.isEmpty();
      if (near.finding().bits() >= LEAST_GUESS && near.share() >= LEAST_SHARE
          || near.cut() != Near.Cut.NONE && near.share() >= SHARE_CUT) {
        add(near.finding(), near.finding().bits(), first && isCertain(near, nears, scan));
      }
    }
  }

  private static boolean isCertain(Near near, List<Near> nears, Scan scan) {
    return near.finding().bits() >= ENOUGH_CUT
        && near.share() >= SHARE_CUT
        && isCutThere(near, scan)
        && isAhead(near, nears);
  }

  /** A cut that goes through no word is one only where the text itself begins or ends. */
  private static boolean isCutThere(Near near, Scan scan) {
    return switch (near.cut()) {
      case THROUGH_WORD -> true;
      case AT_END -> near.finding().place().line() == scan.suspects().lastLine();
      case AT_START -> near.finding().place().line() == 0;
      case NONE -> false;
    };
  }

  private static boolean isAhead(Near near, List<Near> nears) {
    for (Near other : nears) {
      if (other.finding().entry() != near.finding().entry()
          && other.finding().bits() > near.finding().bits() - AHEAD) {
        return false;
      }
    }
    return true;
  }

  private void add(Finding finding, double score, boolean confident) {
    if (entries.add(finding.entry())) {
      double before = ranked.isEmpty() ? score : ranked.getLast().score();
      ranked.add(new Ranked(finding, Math.min(score, before), confident));
    }
  }
}

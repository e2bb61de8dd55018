package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Folding;

/**
 * Looks for patterns line by line; where a line may have been broken by a terminal's width, also
 * across the break. Very long lines are looked at in overlapping blocks.
 */
public final class Lines {
  /** How many characters a message may span. */
  private static final int BLOCK = 6144;

  private static final int STEP = BLOCK / 3;

  private static final int WRAPS = 2;
  private static final double EDGE = 3;

  private Lines() {}

  /** Where the pattern stands on a line, or null. */
  public static Found find(Pattern pattern, FoldedText text, int line) {
    Found found = pattern.find(text, text.lineStart(line), text.lineStart(line + 1));
    return found != null ? found : acrossBreaks(pattern, text, line);
  }

  /** Where the pattern stands on a line, at most a block away from a character of it, or null. */
  public static Found findNear(Pattern pattern, FoldedText text, int line, int near) {
    int start = text.lineStart(line);
    int end = text.lineStart(line + 1);
    if (end - start <= BLOCK) {
      return find(pattern, text, line);
    }
    int from = Math.max(start, blockOf(text, line, near) * STEP + start - STEP);
    return pattern.find(text, from, Math.min(end, from + BLOCK));
  }

  /** Where the characters begin that are looked at for a pattern near one of them. */
  public static int windowStart(FoldedText text, int line, int near) {
    return isLong(text, line) ? blockStart(text, line, near) : text.lineStart(firstOf(text, line));
  }

  /** Where they end. */
  public static int windowEnd(FoldedText text, int line, int near) {
    return isLong(text, line)
        ? Math.min(text.lineStart(line + 1), blockStart(text, line, near) + BLOCK)
        : lastEnd(text, line);
  }

  private static boolean isLong(FoldedText text, int line) {
    return text.lineStart(line + 1) - text.lineStart(line) > BLOCK;
  }

  private static int blockStart(FoldedText text, int line, int near) {
    int start = text.lineStart(line);
    return Math.max(start, blockOf(text, line, near) * STEP + start - STEP);
  }

  /** Which block of its line a character is in; an occurrence near it is found once a block. */
  public static int blockOf(FoldedText text, int line, int near) {
    int start = text.lineStart(line);
    return text.lineStart(line + 1) - start <= BLOCK ? 0 : (near - start) / STEP;
  }

  /** How many characters of a line are looked at for one pattern, at most. */
  public static int windowOf(FoldedText text, int line) {
    return Math.min(BLOCK, text.lineStart(line + 1) - text.lineStart(line));
  }

  private static Found acrossBreaks(Pattern pattern, FoldedText text, int line) {
    Found found =
        text.wraps(line) || text.wraps(line + 1)
            ? pattern.find(text, text.lineStart(firstOf(text, line)), lastEnd(text, line))
            : null;
    boolean here =
        found != null
            && found.start() < text.lineStart(line + 1)
            && found.end() > text.lineStart(line);
    return here ? found : null;
  }

  private static int firstOf(FoldedText text, int line) {
    int first = line;
    while (first > line - WRAPS && text.wraps(first)) {
      first--;
    }
    return first;
  }

  private static int lastEnd(FoldedText text, int line) {
    int last = line;
    while (last < line + WRAPS && text.wraps(last + 1)) {
      last++;
    }
    return text.lineStart(last + 1);
  }

  /** Whether a code stands for itself, and not inside a path or a longer name. */
  public static boolean standsAlone(FoldedText text, Found found) {
    int start = found.start();
    int end = found.end();
    boolean before = text.gapBefore(start) || "-.\\".indexOf(text.at(start - 1)) < 0;
    boolean after =
        text.gapBefore(end)
            || "-/\\".indexOf(text.at(end)) < 0 && (text.at(end) != '.' || text.gapBefore(end + 1));
    return before && after;
  }

  /**
   * How a message's ends speak for it, in bits: it begins and ends where a line or a sentence does,
   * or amid other words, as a phrase does that only happens to be the same. A number before it is
   * no word but a time or a position.
   */
  public static double edgeBits(FoldedText text, Found found) {
    int start = found.start();
    int end = found.end();
    boolean begins = startsLine(text, start) || !isLetter(text.at(start - 1));
    boolean ends = startsLine(text, end) || !Folding.isWord(text.at(end));
    return (begins || text.columnBefore(start) ? EDGE : -EDGE)
        + (ends || text.columnBefore(end) ? EDGE : -EDGE);
  }

  private static boolean isLetter(char c) {
    return c > '9' && Folding.isWord(c);
  }

  private static boolean startsLine(FoldedText text, int at) {
    return at >= text.length() || text.lineStart(lineOf(text, at)) == at;
  }

  /** The line that holds a character. */
  public static int lineOf(FoldedText text, int at) {
    int low = 0;
    int high = text.lines() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (text.lineStart(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;

/**
 * Looks for patterns line by line; where a line may have been broken by a terminal's width, also
 * across the break. Very long lines are looked at in overlapping blocks.
 */
public final class Lines {
  /** How many characters a message may span. */
  private static final int BLOCK = 6144;

  private static final int STEP = BLOCK / 3;

  private static final int WRAPS = 2;

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
    return text.wraps(line) || text.wraps(line + 1)
        ? pattern.find(text, text.lineStart(firstOf(text, line)), lastEnd(text, line))
        : null;
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

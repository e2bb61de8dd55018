package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.Weight;

/**
 * What a line that was cut off still holds of a pattern: how much it says, where it stands, and
 * whether the cut went through a word, which no shorter message explains.
 */
public record Fragment(double bits, int start, boolean isTail, boolean throughWord) {

  static Fragment better(Fragment a, Fragment b) {
    return b == null || a != null && a.bits >= b.bits ? a : b;
  }

  /** The pattern's start, up to the end of the range. */
  static Fragment head(Pattern pattern, FoldedText text, int from, int to) {
    Row<Run> runs = pattern.runs();
    double bits = 0;
    int at = from;
    int start = -1;
    for (int k = 0; k < runs.size(); k++) {
      Run run = runs.get(k);
      int least = at + pattern.leastBefore(k);
      int found = run.find(text, least, to);
      if (found < 0) {
        int size = least < to ? run.startedAtEnd(text, least, to) : 0;
        boolean throughWord = run.cutsWord(size);
        boolean whole =
            size == 0 && start >= 0 && run.isDue(text, least, to)
                || !throughWord && Edge.isClosed(text, to);
        bits += Weight.of(text, to - size, to);
        start = start < 0 ? to - size : start;
        return whole || bits == 0 ? null : new Fragment(bits, start, false, throughWord);
      }
      bits += run.bits();
      at = found + run.text.length();
      start = start < 0 ? found : start;
    }
    // All of it is there, so only the value at its end can be lacking: else it was refused.
    return at < to || !pattern.isOpen() ? null : new Fragment(bits, start, false, false);
  }

  /** The pattern's end, from the start of the range. */
  static Fragment tail(Pattern pattern, FoldedText text, int from, int to) {
    Row<Run> runs = pattern.runs();
    for (int k = 0; k < runs.size(); k++) {
      Run run = runs.get(k);
      int size = run.endedAtStart(text, from, to);
      int begins = size > 0 || k == 0 ? from : afterValue(run, text, from, to);
      size = begins > from ? run.text.length() : size;
      int end = size == 0 ? -1 : pattern.after(k + 1, text, begins + size, to);
      boolean refused = k == 0 && size == run.text.length() && pattern.leastBefore(0) == 0;
      if (end >= 0 && !refused) {
        double bits = Weight.of(text, begins, begins + size);
        for (int j = k + 1; j < runs.size(); j++) {
          bits += runs.get(j).bits();
        }
        return new Fragment(bits, from, true, run.cutsWord(run.text.length() - size));
      }
    }
    return null;
  }

  /** Where a run begins behind the rest of a value without white space; else the range's start. */
  private static int afterValue(Run run, FoldedText text, int from, int to) {
    int found = run.find(text, from + 1, to);
    for (int i = from + 1; i < found; i++) {
      found = text.gapBefore(i) ? -1 : found;
    }
    return Math.max(from, found);
  }
}

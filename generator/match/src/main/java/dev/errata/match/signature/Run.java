package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Folding;
import dev.errata.match.text.Weight;

/**
 * A stretch of folded literal text between placeholders, found in linear time whatever it repeats.
 */
final class Run {
  final String text;
  private final FoldedText source;

  /** Whether the run's start, and its end, must not cut a word in two. */
  private final boolean startsApart;

  private final boolean endsApart;

  private final int[] failure;

  Run(FoldedText source, int length, boolean startsApart, boolean endsApart) {
    this.source = source;
    this.text = source.folded(0, length);
    this.startsApart = startsApart;
    this.endsApart = endsApart;
    this.failure = failure(text);
  }

  double bits() {
    return Weight.of(source, 0, text.length());
  }

  /** Whether a place is inside a word of the run. */
  boolean cutsWord(int at) {
    return at > 0
        && at < text.length()
        && !source.gapBefore(at)
        && Folding.isWord(text.charAt(at))
        && Folding.isWord(text.charAt(at - 1));
  }

  /** How much of the text's start is also the end of each prefix (Knuth, Morris, Pratt). */
  private static int[] failure(String text) {
    int[] failure = new int[text.length() + 1];
    for (int i = 1, k = 0; i < text.length(); i++) {
      while (k > 0 && text.charAt(i) != text.charAt(k)) {
        k = failure[k];
      }
      k += text.charAt(i) == text.charAt(k) ? 1 : 0;
      failure[i + 1] = k;
    }
    return failure;
  }

  boolean isColon() {
    return text.equals(":") && !startsApart && !endsApart;
  }

  /** Whether two placeholders stand side by side here, without even white space between. */
  boolean isNothing() {
    return text.isEmpty() && !startsApart;
  }

  /**
   * The first place at or after {@code from} where the run stands whole before {@code to}, or -1.
   */
  int find(FoldedText t, int from, int to) {
    if (text.isEmpty()) {
      return findGap(t, from, to);
    }
    char first = text.charAt(0);
    int matched = 0;
    for (int i = from; i < to; i++) {
      char c = t.at(i);
      if (matched == 0 && c != first) {
        continue;
      }
      while (matched > 0 && c != text.charAt(matched)) {
        matched = failure[matched];
      }
      matched += c == text.charAt(matched) ? 1 : 0;
      if (matched == text.length()) {
        int start = i + 1 - matched;
        if (atEdges(t, start, i + 1)) {
          return start;
        }
        matched = failure[matched];
      }
    }
    return -1;
  }

  private int findGap(FoldedText t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isNothing() || t.gapBefore(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean atEdges(FoldedText t, int start, int end) {
    return (!startsApart || startsWord(t, start)) && (!endsApart || startsWord(t, end));
  }

  /** Whether no word reaches over this place. */
  private static boolean startsWord(FoldedText t, int i) {
    return i == 0
        || i >= t.length()
        || t.gapBefore(i)
        || !Folding.isWord(t.at(i))
        || !Folding.isWord(t.at(i - 1));
  }

  /**
   * Whether the value before this run has ended in a range: at white space, or at the mark that
   * closes it.
   */
  boolean isDue(FoldedText t, int from, int to) {
    boolean closed = !text.isEmpty() && !Folding.isWord(text.charAt(0));
    int i = from;
    while (i < to
        && (closed
            ? t.at(i) != text.charAt(0) || source.gapBefore(1) && !t.gapBefore(i + 1)
            : !t.gapBefore(i))) {
      i++;
    }
    return i < to;
  }

  /** How many characters at the end of a range are the start of this run. */
  int startedAtEnd(FoldedText t, int from, int to) {
    int matched = 0;
    for (int i = Math.max(from, to - text.length()); i < to; i++) {
      char c = t.at(i);
      while (matched > 0 && (matched == text.length() || c != text.charAt(matched))) {
        matched = failure[matched];
      }
      matched += matched < text.length() && c == text.charAt(matched) ? 1 : 0;
    }
    while (matched > 0 && startsApart && !startsWord(t, to - matched)) {
      matched = failure[matched];
    }
    return matched;
  }

  /** How many characters at the start of a range are the end of this run. */
  int endedAtStart(FoldedText t, int from, int to) {
    for (int size = Math.min(text.length(), to - from); size > 0; size--) {
      int k = 0;
      while (k < size && text.charAt(text.length() - size + k) == t.at(from + k)) {
        k++;
      }
      if (k == size && (!endsApart || startsWord(t, from + size))) {
        return size;
      }
    }
    return 0;
  }
}

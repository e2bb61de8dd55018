package dev.errata.match.text;

/**
 * Names every word of a text, and every two words that follow each other, by hashes. Where a line
 * may go on below, the words around the break are named once more, with and without it.
 */
public final class TermScan {
  /** Takes what is found; all terms of a line come before those of the next. */
  public interface Listener {
    /** A word, and where it starts; it is a term too. */
    void word(int hash, int at);

    /** Words that follow each other, and where the last of them starts. */
    void term(int hash, int at);
  }

  /** How far around a break words are looked at. */
  private static final int AROUND = 80;

  private final FoldedText text;
  private final Listener listener;

  public TermScan(FoldedText text, Listener listener) {
    this.text = text;
    this.listener = listener;
  }

  /** Walks over one line; gives the number of its words. */
  public int line(int line) {
    int start = text.lineStart(line);
    int end = text.lineStart(line + 1);
    if (text.wraps(line)) {
      int before = Math.max(text.lineStart(line - 1), start - AROUND);
      int after = Math.min(end, start + AROUND);
      walk(before, after, true);
      walk(before, after, false);
    }
    return walk(start, end, false);
  }

  private int walk(int from, int to, boolean overLines) {
    int words = 0;
    int previous = 0;
    int pair = 0;
    for (int i = from; i < to; ) {
      if (!text.isWord(i)) {
        i++;
        continue;
      }
      int start = i;
      int polynomial = 0;
      do {
        polynomial = Words.extend(polynomial, text.at(i++));
      } while (i < to && text.continuesWord(i, overLines));
      int hash = Words.mix(polynomial);
      listener.word(hash, start);
      if (words > 1) {
        listener.term(Words.pair(pair, hash), start);
      }
      if (words++ > 0) {
        pair = Words.pair(previous, hash);
        listener.term(pair, start);
      }
      previous = hash;
    }
    return words;
  }
}

package dev.errata.match.text;

/**
 * Names every word of a text, and every two words that follow each other on a line, by hashes.
 * Where a line may go on below, also the word that the break may have cut and its neighbours.
 */
public final class TermScan {
  /** Takes what is found; all terms of a line come before those of the next. */
  public interface Listener {
    /** A word of a text, given with its place. */
    void word(int hash, int at);

    /** Two words that follow each other. */
    void pair(int hash, int at);
  }

  private final FoldedText text;
  private final Listener listener;
  private int previous;
  private int beforePrevious;
  private int joined;
  private int polynomial;

  public TermScan(FoldedText text, Listener listener) {
    this.text = text;
    this.listener = listener;
  }

  /** Walks over one line. */
  public void line(int line) {
    int to = text.lineStart(line + 1);
    if (!text.wraps(line)) {
      previous = 0;
      joined = 0;
    }
    int i = text.lineStart(line);
    if (i > 0 && i < to && text.wraps(line) && isCut(i)) {
      i = restOfWord(i, to);
    }
    while (i < to) {
      i = Folding.isWord(text.at(i)) ? word(i, to) : i + 1;
    }
  }

  private boolean isCut(int at) {
    return !text.spaceBefore(at) && Folding.isWord(text.at(at)) && Folding.isWord(text.at(at - 1));
  }

  private int word(int start, int to) {
    int end = walk(start, to, 0);
    report(start);
    return end;
  }

  private void report(int at) {
    int hash = Words.mix(polynomial);
    listener.word(hash, at);
    if (previous != 0) {
      listener.pair(Words.pair(previous, hash), at);
    }
    if (joined != 0) {
      listener.pair(Words.pair(joined, hash), at);
      joined = 0;
    }
    beforePrevious = previous;
    previous = hash;
  }

  private int walk(int start, int to, int seed) {
    polynomial = seed;
    int i = start;
    boolean alone = Folding.isIdeograph(text.at(start));
    do {
      polynomial = Words.extend(polynomial, text.at(i++));
    } while (!alone && i < to && Folding.isWord(text.at(i)) && !text.breaksWord(i));
    return i;
  }

  /** The first word of a line that goes on the one above may be the rest of that line's last. */
  private int restOfWord(int start, int to) {
    walk(start, to, polynomial);
    int whole = Words.mix(polynomial);
    int before = beforePrevious;
    int end = word(start, to);
    listener.word(whole, start);
    if (before != 0) {
      listener.pair(Words.pair(before, whole), start);
    }
    joined = whole;
    return end;
  }
}

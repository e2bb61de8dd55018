package dev.errata.match.rank;

import dev.errata.match.sieve.Sieve;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;

/**
 * The lines of a log that may hold its message when no signature fits whole: those that speak of an
 * error first, then those that come first, and always the last.
 */
final class Suspects {
  /** A line, counted from 0: as it is shown, and, once somebody asks, folded, and its words. */
  static final class Suspect {
    private final int line;
    private final String shown;
    private FoldedText text;
    private Likeness.Said words;
    private Sieve sieve;

    private Suspect(int line, String shown) {
      this.line = line;
      this.shown = shown;
    }

    int line() {
      return line;
    }

    String shown() {
      return shown;
    }

    FoldedText text() {
      if (text == null) {
        int end = shown.length();
        text = TextFolder.fold(shown.substring(0, end - TextFolder.ellipsisBefore(shown, end)));
        words = Likeness.words(text);
      }
      return text;
    }

    /** Of a line whose text was asked for. */
    Likeness.Said words() {
      return words;
    }

    /** What signatures are held against first; of a line whose text was asked for. */
    Sieve sieve() {
      if (sieve == null) {
        sieve = words.sieve(text);
      }
      return sieve;
    }
  }

  private static final int MOST = 16;
  private static final int LONGEST = 1000;

  private final Row<Suspect> speaking = new Row<>();
  private final Row<Suspect> others = new Row<>();
  private FoldedText lastText;
  private int lastLine;
  private int lastNumber = -1;

  void add(FoldedText text, int line, int number, boolean speaks) {
    Row<Suspect> list = speaks ? speaking : others;
    if (list.size() < MOST) {
      list.add(new Suspect(number, whole(text, line)));
    }
    lastText = text;
    lastLine = line;
    lastNumber = number;
  }

  /** The last line that holds words, where a paste may have been cut. */
  int lastLine() {
    return lastNumber;
  }

  /** The lines to look at, likeliest first. */
  Row<Suspect> lines() {
    Row<Suspect> lines = new Row<>();
    boolean holdsLast = lastNumber < 0;
    for (int i = 0; i < speaking.size() + others.size() && lines.size() < MOST; i++) {
      boolean speaks = i < speaking.size();
      Suspect line = speaks ? speaking.get(i) : others.get(i - speaking.size());
      holdsLast |= line.line == lastNumber;
      lines.add(line);
    }
    if (!holdsLast) {
      lines.add(new Suspect(lastNumber, whole(lastText, lastLine)));
    }
    return lines;
  }

  /** A line with the next, where that may be its rest: then a message does not end between them. */
  private static String whole(FoldedText text, int line) {
    return text.rawLines(line, line + (text.wraps(line + 1) ? 2 : 1), LONGEST);
  }

  /** A line as it is shown: never longer than a reader can take in. */
  static String shown(FoldedText text, int line) {
    return text.rawLines(line, line + 1, LONGEST);
  }
}

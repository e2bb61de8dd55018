package dev.errata.match.rank;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a log that may hold its message when no signature fits whole: those that speak of an
 * error first, then those that come first, and always the last.
 */
final class Suspects {
  /** A line, counted from 0. */
  record Suspect(int line, String text) {}

  private static final int MOST = 16;
  private static final int LONGEST = 1000;
  private static final int FEWEST_WORDS = 2;

  private static final WordSet SIGNS =
      new WordSet(
          "error errors err fatal failed failure fail exception panic panicked cannot unable"
              + " invalid denied refused missing unexpected expected undefined unknown not no"
              + " abort aborted traceback");

  private final List<Suspect> speaking = new ArrayList<>();
  private final List<Suspect> others = new ArrayList<>();
  private Suspect last;
  private int lastLine = -1;
  private int words;
  private boolean speaks;

  void startLine() {
    words = 0;
    speaks = false;
  }

  void word(int hash) {
    words++;
    speaks = speaks || SIGNS.contains(hash);
  }

  void endLine(FoldedText text, int line, int number) {
    if (words >= FEWEST_WORDS) {
      lastLine = line;
      List<Suspect> list = speaks ? speaking : others;
      if (list.size() < MOST) {
        list.add(new Suspect(number, shown(text, line)));
      }
    }
  }

  void endPiece(FoldedText text, int firstLine) {
    if (lastLine >= 0) {
      last = new Suspect(firstLine + lastLine, shown(text, lastLine));
      lastLine = -1;
    }
  }

  /** The last line that holds words, where a paste may have been cut. */
  int lastLine() {
    return last == null ? -1 : last.line();
  }

  /** The lines to look at, likeliest first. */
  List<Suspect> lines() {
    List<Suspect> lines = speaking;
    boolean ends = false;
    for (int i = 0; i < others.size() && lines.size() < MOST; i++) {
      lines.add(others.get(i));
    }
    for (Suspect line : lines) {
      ends |= last != null && line.line() == last.line();
    }
    if (last != null && !ends) {
      lines.add(last);
    }
    return lines;
  }

  /** A line as it is shown: never longer than a reader can take in. */
  static String shown(FoldedText text, int line) {
    return text.rawLine(line, LONGEST);
  }
}

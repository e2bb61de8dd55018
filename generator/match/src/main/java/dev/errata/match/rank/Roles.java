package dev.errata.match.rank;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.WordSet;
import dev.errata.match.text.Words;

/** Tells from the words before a message what part its line plays in a log. */
final class Roles {
  /** A line after "Caused by". */
  static final int CAUSE = 0;

  /** A line that calls itself an error. */
  static final int ERROR = 1;

  /** Any other line. */
  static final int OTHER = 2;

  private static final int FARTHEST = 160;
  static final WordSet ERRORS =
      new WordSet(
          "err fatal panic panicked exception fail critical denied refused undefined"
              + " abort aborted cannot error errors failed failure invalid unable missing"
              + " unexpected");
  private static final WordSet REMARKS =
      new WordSet("warning warn note info debug trace help hint notice verbose");

  private static final int CAUSED = Words.hash("caused");
  private static final int BY = Words.hash("by");

  private Roles() {}

  static int of(FoldedText text, int line, int at) {
    int role = OTHER;
    int before = 0;
    int start = text.lineStart(line);
    for (Words words = new Words(text, start, Math.min(at, start + FARTHEST)); words.next(); ) {
      int word = words.hash();
      if (word == BY && before == CAUSED) {
        return CAUSE;
      }
      if (ERRORS.contains(word)) {
        role = ERROR;
      } else if (REMARKS.contains(word)) {
        role = OTHER;
      }
      before = word;
    }
    return role;
  }
}

package dev.errata.match.rank;

import dev.errata.match.rank.Finding.Role;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.WordSet;
import dev.errata.match.text.Words;

/** Tells from the words before a message what part its line plays in a log. */
final class Roles {
  private static final int FARTHEST = 160;
  private static final WordSet ERRORS =
      new WordSet("error err fatal panic exception failed failure critical");
  private static final WordSet REMARKS =
      new WordSet("warning warn note info debug trace help hint notice verbose");

  private Roles() {}

  static Role of(FoldedText text, int line, int at) {
    Role role = Role.OTHER;
    String before = "";
    int start = text.lineStart(line);
    for (Words words = new Words(text, start, Math.min(at, start + FARTHEST)); words.next(); ) {
      String word = words.word();
      if (word.equals("by") && before.equals("caused")) {
        return Role.CAUSE;
      }
      if (ERRORS.contains(words.hash())) {
        role = Role.ERROR;
      } else if (REMARKS.contains(words.hash())) {
        role = Role.OTHER;
      }
      before = word;
    }
    return role;
  }
}

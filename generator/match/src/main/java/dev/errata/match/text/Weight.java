package dev.errata.match.text;

/**
 * How much a word says, in bits: little when it is common in any tool's messages, more the longer
 * it is. It never depends on what else a site holds, so that no entry changes another's score.
 */
public final class Weight {
  private static final double COMMON = 5;
  private static final int MOST = 13;
  private static final int MOST_IDENTIFIER = 20;
  private static final double MARK = 0.7;

  private static final WordSet COMMON_WORDS =
      new WordSet(
          "a an the of to in on at by for from with without into as is are was were be been has"
              + " have had do does did not no and or if it its this that these there then than"
              + " when while but can cannot could may might must should will would you your we"
              + " any all one two only more use used using get set new try run error errors"
              + " warning failed failure invalid unable missing expected found unknown"
              + " unexpected file line type name value function argument arguments which such so"
              + " yet after before t s");

  private Weight() {}

  /** Whether a folded word stands in the messages of any tool. */
  public static boolean isCommon(String word) {
    return COMMON_WORDS.contains(word);
  }

  /** What a folded word says. */
  public static double of(String word) {
    if (isCommon(word)) {
      return COMMON;
    }
    int letters = 0;
    int marks = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      letters += c >= '0' && c <= '9' ? 0 : 1;
      marks += c == '_' ? 1 : 0;
    }
    if (letters == 0) {
      return 1.5 * Math.min(4, word.length());
    }
    boolean identifier = marks > 0 || letters < word.length();
    int most = identifier ? MOST_IDENTIFIER : MOST;
    return Folding.isIdeograph(word.charAt(0)) ? 6 : Math.min(most, 4 + word.length());
  }

  /** What a stretch of folded text says: its words, and a little for each other mark. */
  public static double of(FoldedText text, int from, int to) {
    double bits = 0;
    int inWords = 0;
    for (Words words = new Words(text, from, to); words.next(); ) {
      bits += of(words.word());
      inWords += words.end() - words.start();
    }
    return bits + MARK * Math.min(20, to - from - inWords);
  }
}

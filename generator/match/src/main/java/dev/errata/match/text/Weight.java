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
          "a after all an and any are argument arguments as at be been before but by can"
              + " cannot could did do does error errors expected failed failure file for found"
              + " from function get had has have if in into invalid is it its line may might"
              + " missing more must name new no not of on one only or run s set should so such t"
              + " than that the then there these this to try two type unable unexpected unknown"
              + " use used using value warning was we were when which while will with without"
              + " would yet you your");

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

package dev.errata.match.scrub.shape;

/** Tells what a character is, and where a stretch of its kind ends. */
public final class Chars {
  private Chars() {}

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isLetter(char c) {
    return (c | 32) >= 'a' && (c | 32) <= 'z' || c > 0x7F;
  }

  public static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether it is a letter or a digit. */
  public static boolean isAlnum(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Whether it is part of a name. */
  public static boolean isWord(char c) {
    return isAlnum(c) || c == '_' || c == '-';
  }

  public static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  public static boolean isHex(char c) {
    return isDigit(c) || (c | 32) >= 'a' && (c | 32) <= 'f';
  }

  /** The character at a place, or a line's end outside the text. */
  public static char at(String text, int i) {
    return i < 0 || i >= text.length() ? '\n' : text.charAt(i);
  }

  /** The end of letters, digits and some more characters that start here. */
  public static int runEnd(String text, int from, String more) {
    return runEnd(text, from, more, text.length());
  }

  /** The same, but no further than a limit. */
  public static int runEnd(String text, int from, String more, int limit) {
    int i = from;
    int end = Math.min(text.length(), limit);
    while (i < end && (isAlnum(text.charAt(i)) || more.indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  public static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The end of spaces and tabs that start here. */
  public static int spacesEnd(String text, int from) {
    int i = from;
    while (at(text, i) == ' ' || at(text, i) == '\t') {
      i++;
    }
    return i;
  }

  public static int backslashesEnd(String text, int from) {
    int i = from;
    while (at(text, i) == '\\') {
      i++;
    }
    return i;
  }

  /** Whether a list with a space before and after each word holds one, whatever its case. */
  public static boolean holds(String words, String word) {
    return words.indexOf(" " + word.toLowerCase() + " ") >= 0;
  }

  /** Whether a text stands at a place, whatever its case. */
  public static boolean startsWith(String text, int at, String lower) {
    return at >= 0
        && at + lower.length() <= text.length()
        && text.substring(at, at + lower.length()).toLowerCase().equals(lower);
  }
}

package dev.errata.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a word that is too long for a phone may be broken: between the words it is made of.
 */
final class Breaks {
  /** Shorter words fit any screen and any size of type. */
  private static final int LONG = 16;

  private Breaks() {}

  /** The text in parts between which a line may end. */
  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int word = 0;
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i - 1) == ' ') {
        word = i;
      }
      if (isBorder(text.charAt(i - 1), text.charAt(i)) && end(text, word) - word > LONG) {
        parts.add(text.substring(start, i));
        start = i;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static int end(String text, int word) {
    int space = text.indexOf(' ', word);
    return space < 0 ? text.length() : space;
  }

  private static boolean isBorder(char before, char after) {
    boolean hump = Character.isLowerCase(before) && Character.isUpperCase(after);
    return hump || ("_./:".indexOf(before) >= 0 && Character.isLetterOrDigit(after));
  }
}

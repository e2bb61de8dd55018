package dev.errata.prose.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a pattern matches, tried only at characters that it can begin with.
 *
 * <p>Most of these patterns look behind or have many branches, and trying them at every character
 * took half the time of a build.
 */
public final class Places {
  private Places() {}

  /**
   * Hands over each match, from left to right, none overlapping another.
   *
   * @param firsts the characters that a match may begin with; a letter is tried only where no
   *     letter, digit or {@code _} stands before it
   */
  public static void each(Pattern pattern, String text, String firsts, Consumer<Matcher> taken) {
    Matcher matcher = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i >= from && firsts.indexOf(text.charAt(i)) >= 0 && !insideWord(text, i)) {
        if (matcher == null) {
          matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          from = matcher.end();
          taken.accept(matcher);
        }
      }
    }
  }

  private static boolean insideWord(String text, int at) {
    return at > 0 && isWord(text.charAt(at)) && isWord(text.charAt(at - 1));
  }

  private static boolean isWord(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
        : Character.isLetterOrDigit(c);
  }
}

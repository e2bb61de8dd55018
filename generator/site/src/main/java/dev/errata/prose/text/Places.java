package dev.errata.prose.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern and the characters that a match of it can begin with, so that it is tried only there.
 *
 * <p>Most of these patterns look behind or have many branches, and trying them at every character
 * took half the time of a build.
 */
public final class Places {
  private final Pattern pattern;
  private final boolean[] begins = new boolean[128];

  /**
   * Places of a pattern.
   *
   * @param firsts ASCII characters; a letter or digit is tried only where no other, and no {@code
   *     _}, stands before it
   */
  public Places(String firsts, Pattern pattern) {
    this.pattern = pattern;
    firsts.chars().forEach(c -> begins[c] = true);
  }

  /** Hands over each match, from left to right, none overlapping another. */
  public void each(String text, Consumer<Matcher> taken) {
    Matcher matcher = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && begins[c] && !insideWord(text, i)) {
        if (matcher == null) {
          matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          taken.accept(matcher);
          i = Math.max(i, matcher.end() - 1);
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

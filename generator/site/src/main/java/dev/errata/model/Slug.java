package dev.errata.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The part of an address that names a category or an entry: {@code [a-z0-9]} words and dashes. */
public final class Slug {
  /** First parts of addresses that the site itself uses. */
  public static final Set<String> RESERVED =
      Set.of("e", "tags", "all", "match", "static", "__errata");

  /** Characters in a slug at most; longer file names break on some systems. */
  public static final int LONGEST = 100;

  private Slug() {}

  /** Whether a text is a slug: lower-case words of letters and digits joined by single dashes. */
  public static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > LONGEST || text.startsWith("-") || text.endsWith("-")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!word && !(c == '-' && text.charAt(i - 1) != '-')) {
        return false;
      }
    }
    return true;
  }

  /**
   * The slug nearest to a text: diacritics dropped, other characters as dashes; empty when the text
   * has no letter or digit of the Latin alphabet. Slugging twice changes nothing.
   */
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length() && out.length() < LONGEST; i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }
}

package dev.errata.diagnostic.sign;

import java.lang.Character.UnicodeScript;

/** Knows characters that show nothing, change the direction of a line, or look like others. */
public final class Signs {
  private Signs() {}

  /** Controls, halves of surrogate pairs, and what XML can't hold. */
  public static boolean isControl(int c) {
    return c < 0x20 && c != '\n' && c != '\t' && c != '\r'
        || c >= 0x7f && c <= 0x9f
        || c >= 0xd800 && c <= 0xdfff
        || (c & 0xfffe) == 0xfffe;
  }

  /** Escape, backspace and bell. */
  public static boolean isTerminal(int c) {
    return c == 0x1b || c == 8 || c == 7;
  }

  /** Direction controls, zero-width characters and tags; the soft hyphen too. */
  public static boolean isInvisible(String text, int at, int c) {
    if (c == 0x200c || c == 0x200d) {
      return at == 0 || text.charAt(at - 1) < 128; // scripts and emoji join with them
    }
    return isDirection(c)
        || c == 0xad
        || c == 0x61c
        || c == 0x180e
        || c >= 0x200b && c <= 0x200f
        || c >= 0x2028 && c <= 0x2029
        || c >= 0x2060 && c <= 0x206f
        || c == 0xfeff
        || c >= 0xfff9 && c <= 0xfffb
        || c >= 0xe0000 && c <= 0xe007f;
  }

  /** A text with the number of each character that nobody sees instead of it. */
  public static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isControl(c) || isInvisible(text, i, c)) {
        out.append(String.format("<U+%04X>", c));
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** What turns the rest of a line round. */
  public static boolean isDirection(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  /** Blanks that are no space to a shell, and signs that look like its own. */
  public static boolean isOdd(int c) {
    return c > 0x7f && Character.getType(c) == Character.SPACE_SEPARATOR
        || c == 0x2800
        || c == 0x3164
        || c == 0x115f
        || c == 0x1160
        || c == 0xffa0
        || c == 0x2044
        || c == 0x2215
        || c >= 0xff01 && c <= 0xff5e;
  }

  /** Whether a word has letters of the Latin script and others that look like them. */
  public static boolean isMixed(String word) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        UnicodeScript script = UnicodeScript.of(word.charAt(i));
        latin |= script == UnicodeScript.LATIN;
        other |= script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
      }
    }
    return latin && other;
  }
}

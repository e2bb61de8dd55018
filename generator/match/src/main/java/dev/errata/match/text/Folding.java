package dev.errata.match.text;

/**
 * Maps a character to the one that stands for all its look-alikes, by ranges and a table of
 * letters, so that it compiles small.
 */
public final class Folding {
  /** What a character folds to when it stands for nothing at all. */
  static final char NOTHING = 0;

  private static final char SPACE = ' ';

  /** Base letters of U+00C0 to U+017F. */
  private static final String LATIN =
      "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
          + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
          + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

  private Folding() {}

  private static char latin(char c) {
    if (c >= 0xC0) {
      return LATIN.charAt(c - 0xC0);
    }
    return switch (c) {
      case 0xA0 -> SPACE;
      case 0xAD -> NOTHING;
      case 0xAB, 0xB4, 0xBB -> '\'';
      default -> c < 0xA0 ? NOTHING : c;
    };
  }

  private static char ascii(char c) {
    if (c >= 'a' && c <= 'z') {
      return c;
    }
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    if (c == '"' || c == '`') {
      return '\'';
    }
    if (c == '\t' || c == '\u000b' || c == '\f') {
      return SPACE;
    }
    return c < SPACE || c == 0x7F ? NOTHING : c;
  }

  /** The folded character, a space for any white space, or {@link #NOTHING}. */
  public static char fold(char c) {
    return c < 0x80 ? ascii(c) : c < 0x180 ? latin(c) : wide(c);
  }

  private static char wide(char c) {
    if (c >= 0x300 && c < 0x370) {
      return NOTHING;
    }
    if (c < 0x460) {
      return cyrillicOrGreek(c);
    }
    if (c >= 0x2000 && c < 0x2070) {
      return punctuation(c);
    }
    if (c >= 0xFF01 && c < 0xFF5F) {
      return fold((char) (c - 0xFEE0));
    }
    return switch (c) {
      case 0x2212 -> '-';
      case 0x3000 -> SPACE;
      case 0x300C, 0x300D, 0x300E, 0x300F -> '\'';
      case 0x3002 -> '.';
      case 0x3001 -> ',';
      case 0xFEFF -> NOTHING;
      default -> c;
    };
  }

  private static char cyrillicOrGreek(char c) {
    if (c >= 0x410 && c < 0x430 || c >= 0x391 && c < 0x3AA) {
      return (char) (c + 32);
    }
    return c >= 0x400 && c < 0x410 ? (char) (c + 80) : c;
  }

  private static char punctuation(char c) {
    if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) {
      return SPACE;
    }
    if (c >= 0x2010 && c <= 0x2015) {
      return '-';
    }
    if (c >= 0x2018 && c <= 0x201F || c >= 0x2032 && c <= 0x203A) {
      return '\'';
    }
    if (c == 0x2026) {
      return '.';
    }
    return c == 0x2022 ? c : NOTHING;
  }

  /** Whether a folded character is part of a word. */
  public static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
    return c >= 0xB5
        && (c < 0x2000 || c >= 0x2C00)
        && (c < 0x3000 || c > 0x3020)
        && (c < 0xE000 || c >= 0xF900);
  }

  /** Whether a folded character is a word of its own, as in Chinese or Japanese. */
  public static boolean isIdeograph(char c) {
    return c >= 0x3040 && c < 0xA000 || c >= 0xAC00 && c < 0xD7B0;
  }
}

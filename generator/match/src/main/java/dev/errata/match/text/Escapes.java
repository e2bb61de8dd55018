package dev.errata.match.text;

/** Terminal escape sequences and the other ways in which a character is written as several. */
final class Escapes {
  private static final char ESCAPE = 0x1B;
  private static final int LONGEST_ENTITY = 8;

  /** Names of entities, each before the character that it stands for. */
  private static final String ENTITIES = "quot\"apos'lt<gt>amp&nbsp ";

  private Escapes() {}

  /** The end of the terminal sequence that starts here, or the start itself when there is none. */
  static int skipTerminal(String raw, int i) {
    if (raw.charAt(i) != ESCAPE) {
      return skipWritten(raw, i);
    }
    int n = raw.length();
    if (i + 1 >= n) {
      return n;
    }
    return switch (raw.charAt(i + 1)) {
      case '[' -> skipControl(raw, i + 2);
      case ']' -> skipTitle(raw, i + 2);
      case '(', ')' -> Math.min(n, i + 3);
      case '\n', '\r' -> i + 1;
      default -> i + 2;
    };
  }

  /** The same for an escape character that is written in others, or lost before a colour. */
  private static int skipWritten(String raw, int i) {
    int p = i + 1;
    while (p < raw.length() && raw.charAt(p) >= '0' && raw.charAt(p) <= ';') {
      p++;
    }
    if (raw.charAt(i) == '[') {
      return p > i + 1 && raw.startsWith("m", p) && !raw.startsWith("m]", p) ? p + 1 : i;
    }
    int size = bracketAfter("^[[", raw, i) + bracketAfter("\\e[", raw, i);
    size += bracketAfter("\\x1b[", raw, i) + bracketAfter("\\033[", raw, i);
    return i + size + bracketAfter("\\u001b[", raw, i);
  }

  /** Where in a written escape its bracket stands, if that is written here, else 0. */
  private static int bracketAfter(String written, String raw, int i) {
    return raw.startsWith(written, i) ? written.length() - 1 : 0;
  }

  /** After {@code ESC [}: parameters, then one final letter. */
  static int skipControl(String raw, int i) {
    int n = raw.length();
    int p = i;
    while (p < n && raw.charAt(p) >= 0x20 && raw.charAt(p) < 0x40) {
      p++;
    }
    return p < n && raw.charAt(p) >= 0x40 ? p + 1 : p;
  }

  private static int skipTitle(String raw, int i) {
    int limit = Math.min(raw.length(), i + 256);
    for (int p = i; p < limit && raw.charAt(p) != '\n'; p++) {
      if (raw.charAt(p) == 7) {
        return p + 1;
      }
      if (raw.charAt(p) == ESCAPE) {
        return Math.min(raw.length(), p + 2);
      }
    }
    return i;
  }

  /** The length of the HTML entity at an ampersand, or 0. */
  static int entityLength(String raw, int i) {
    int limit = Math.min(raw.length(), i + 1 + LONGEST_ENTITY);
    for (int p = i + 1; p < limit; p++) {
      if (raw.charAt(p) == ';') {
        return entity(raw.substring(i + 1, p)) > 0 ? p + 1 - i : 0;
      }
    }
    return 0;
  }

  /** The character that an entity's name stands for, or 0. */
  static char entity(String name) {
    int start = 0;
    for (int k = 0; k < ENTITIES.length(); k++) {
      char c = ENTITIES.charAt(k);
      if (c < 'a') {
        if (ENTITIES.substring(start, k).equals(name)) {
          return c;
        }
        start = k + 1;
      }
    }
    if (name.length() < 2 || name.charAt(0) != '#') {
      return 0;
    }
    boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    return number(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
  }

  /** A number written in digits, as a character; 0 when anything else stands there. */
  static char number(String s, int from, int to, int base) {
    int value = 0;
    for (int p = from; p < to; p++) {
      int digit = digit(s.charAt(p));
      if (digit < 0 || digit >= base) {
        return 0;
      }
      value = Words.times(value, base) + digit;
    }
    return value > 0xFFFF ? 0 : (char) value;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 32;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /** The text without terminal sequences. */
  static String strip(String raw, int from, int to) {
    char[] out = new char[to - from];
    int size = 0;
    for (int i = from; i < to; ) {
      int next = skipTerminal(raw, i);
      if (next == i) {
        out[size++] = raw.charAt(i++);
      } else {
        i = next;
      }
    }
    return new String(out, 0, size);
  }
}

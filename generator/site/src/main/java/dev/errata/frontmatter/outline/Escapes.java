package dev.errata.frontmatter.outline;

import dev.errata.frontmatter.outline.Mistakes.Place;

/** Checks the backslashes of a text in double quotes: Windows paths are full of them. */
final class Escapes {
  private static final String ONE_SIGN = "0abt\tnvfe \"\\N_LP\r\n";

  private final Written written;
  private final Place value;

  private Escapes(Written written, Place value) {
    this.written = written;
    this.value = value;
  }

  /** Reports the first backslash that means nothing, and mends all of the value. */
  static void check(Written written, Place value, Mistakes mistakes) {
    Escapes escapes = new Escapes(written, value);
    int first = escapes.firstWrong();
    if (first >= 0) {
      boolean path = escapes.isPath();
      boolean certain = path || escapes.onlyWrongOnes();
      mistakes.escape(first, value, escapes.doubled(path), certain);
    }
  }

  private int firstWrong() {
    for (int i = value.start(); i < value.end(); i++) {
      if (written.at(i) == '\\') {
        if (!isEscape(i)) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private boolean isEscape(int backslash) {
    if (backslash + 1 >= value.end()) {
      return false;
    }
    char sign = written.at(backslash + 1);
    int digits =
        switch (sign) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    return digits == 0 ? ONE_SIGN.indexOf(sign) >= 0 : isHex(backslash + 2, digits);
  }

  private boolean isHex(int from, int digits) {
    if (from + digits > value.end()) {
      return false;
    }
    long number = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = written.at(i) < 128 ? Character.digit(written.at(i), 16) : -1;
      if (digit < 0) {
        return false;
      }
      number = number * 16 + digit;
    }
    return number <= Character.MAX_CODE_POINT;
  }

  /** Whether a drive's letter shows that every backslash is one of a path. */
  private boolean isPath() {
    for (int i = value.start(); i + 3 < value.end(); i++) {
      boolean alone = i == value.start() || !Character.isLetter(written.at(i - 1));
      if (alone
          && Character.isLetter(written.at(i))
          && written.at(i + 1) == ':'
          && written.at(i + 2) == '\\'
          && Character.isLetterOrDigit(written.at(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private boolean onlyWrongOnes() {
    for (int i = value.start(); i < value.end(); i++) {
      if (written.at(i) == '\\') {
        boolean plain = i + 1 < value.end() && "\"\\".indexOf(written.at(i + 1)) >= 0;
        if (!plain && isEscape(i)) {
          return false;
        }
        i += plain ? 1 : 0;
      }
    }
    return true;
  }

  /** The value with doubled backslashes: all of them, or those that mean nothing. */
  private String doubled(boolean all) {
    StringBuilder out = new StringBuilder();
    String source = written.source(value.start(), value.end());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
      if (c != '\\') {
        out.append(c);
      } else if (next == '"' || next == '\\' || !all && isEscape(value.start() + i)) {
        out.append(c).append(next);
        i++;
      } else {
        out.append(next == '/' && !all ? "" : "\\\\"); // JSON writes a slash with or without it
      }
    }
    return out.toString();
  }
}

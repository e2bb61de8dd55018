package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;

/** Finds where the value ends that a name announces. */
final class Values {
  private static final int FARTHEST = 4096;

  private static final String NONE =
      " null nil none true false yes no on off undefined empty redacted hidden string number object"
          + " boolean text required optional ";

  private static final String PROSE =
      " a an and are as at been can cannot can't contains could does doesn't doesn't error expected"
          + " expired failed for from has have in incorrect into invalid is isn't it may mismatch"
          + " missing must need needs no not of on or please rejected should the this to too"
          + " unexpected unknown use value was were will with wrong you your ";

  private final String log;

  Values(String log) {
    this.log = log;
  }

  /** Words that stand for a value that is not there, and marks in a value's place. */
  static boolean isNone(String value) {
    char first = value.charAt(0);
    boolean mark = first == '[' && Chars.runEnd(value, 1, "]") == value.length();
    return Chars.holds(NONE, value)
        || mark
        || first == '$'
        || first == '{'
        || first == '%' && value.endsWith("%")
        || first == '<' && value.endsWith(">")
        || first == '*' && value.endsWith("*");
  }

  /** Whether a value is rather how a sentence goes on. */
  static boolean isProse(String value) {
    return Chars.holds(PROSE, value);
  }

  /** The place after an opening quote, or the same one. */
  int opened(int start) {
    int quote = Chars.backslashesEnd(log, start);
    return Chars.isQuote(Chars.at(log, quote)) ? quote + 1 : start;
  }

  /** The end of a value that was opened by a quote, or is written without. */
  int end(int name, int first) {
    if (Chars.at(log, first) == '['
        && Chars.isQuote(Chars.at(log, Chars.spacesEnd(log, first + 1)))) {
      return Math.max(first, until(']', first) + 1);
    }
    int closed = Chars.isQuote(Chars.at(log, first - 1)) ? closed(first) : -1;
    int listed = closed < 0 && isListed(name) ? until(';', first) : -1;
    return closed >= 0 ? closed : listed >= 0 ? listed : plainEnd(first);
  }

  /** The quote that closes what one before a place opened, with as many backslashes; or -1. */
  private int closed(int first) {
    char quote = log.charAt(first - 1);
    int slashes = 0;
    while (Chars.at(log, first - 2 - slashes) == '\\') {
      slashes++;
    }
    int run = 0;
    for (int p = first; p < log.length() && p < first + FARTHEST; p++) {
      char c = log.charAt(p);
      if (c == quote && run <= slashes) {
        return p - run;
      }
      if (c == '\n') {
        return -1;
      }
      run = c == '\\' ? run + 1 : 0;
    }
    return -1;
  }

  /** Whether a name stands in a list that semicolons part, as in what opens a database. */
  private boolean isListed(int name) {
    int p = name;
    while (Chars.at(log, p - 1) == ' ') {
      p--;
    }
    return Chars.at(log, p - 1) == ';';
  }

  /** The next such character on the line or, for a bracket, near; or -1. */
  private int until(char c, int from) {
    for (int p = from; p < log.length() && p < from + FARTHEST / 4; p++) {
      if (log.charAt(p) == c) {
        return p;
      }
      if (c == ';' && (log.charAt(p) < ' ' || Chars.isQuote(log.charAt(p)))) {
        return -1;
      }
    }
    return -1;
  }

  private int plainEnd(int first) {
    int p = first;
    for (; p < log.length() && p < first + FARTHEST; p++) {
      char c = log.charAt(p);
      char escaped = c == '\\' ? Chars.at(log, Chars.backslashesEnd(log, p)) : 0;
      if (c <= ' '
          || Chars.isQuote(c)
          || Chars.isQuote(escaped)
          || escaped == 'n'
          || "&,;)]}>|<#".indexOf(c) >= 0 && endsValue(p + 1)
          || c == '%' && Chars.startsWith(log, p, "%26")) {
        return p;
      }
    }
    return p;
  }

  /** Whether a mark before this place ends a value and is no part of it. */
  private boolean endsValue(int p) {
    char next = Chars.at(log, p);
    if (next <= ' ' || Chars.isQuote(next) || "&,;)]}>|/".indexOf(next) >= 0) {
      return true;
    }
    int name = Chars.runEnd(log, p, "_-. ");
    return name > p && name - p < 40 && (Chars.at(log, name) == '=' || Chars.at(log, name) == ':');
  }

  /** The end of pairs of a name and a value that go on after a semicolon or comma. */
  int pairsEnd(int first) {
    if (Chars.at(log, first) == '[') {
      return end(first, first);
    }
    int end = Chars.isQuote(Chars.at(log, first - 1)) ? closed(first) : -1;
    if (end >= 0) {
      return end;
    }
    end = plainEnd(first);
    int next = pair(first);
    next = next > first ? next : pair(Chars.spacesEnd(log, end));
    while (next > first) {
      end = next;
      boolean more = Chars.at(log, end) == ';' || Chars.at(log, end) == ',';
      next = more ? pair(Chars.spacesEnd(log, end + 1)) : -1;
    }
    return end;
  }

  /** The end of a name, an equals sign and a value, or -1. */
  private int pair(int start) {
    int name = Chars.runEnd(log, start, "_-.$");
    if (name == start || Chars.at(log, name) != '=') {
      return -1;
    }
    int value = opened(name + 1);
    int closed = value > name + 1 ? closed(value) : -1;
    return closed >= 0 ? closed + 1 : plainEnd(value);
  }
}

package dev.errata.entry;

import java.util.ArrayList;
import java.util.List;

/** Finds {@code {name}} in a text with inline Markdown. */
final class Variables {
  private Variables() {}

  /** The names outside code spans, in order, where no sign before the brace makes it literal. */
  static List<String> outsideCode(String text) {
    List<String> names = new ArrayList<>();
    int[] closings = closings(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '`') {
        int run = run(text, i);
        i = closings[i] > 0 ? closings[i] : i + run - 1;
      } else if (c == '{' && (i == 0 || "$%{\\".indexOf(text.charAt(i - 1)) < 0)) {
        int end = nameEnd(text, i + 1);
        if (end > i + 1 && end < text.length() && text.charAt(end) == '}') {
          names.add(text.substring(i + 1, end));
        }
      }
    }
    return names;
  }

  /** For each run of backticks that opens code, where the code ends: at a run of equal length. */
  private static int[] closings(String text) {
    int[] closings = new int[text.length()];
    int[] next = new int[text.length() + 1];
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean starts = text.charAt(i) == '`' && (i == 0 || text.charAt(i - 1) != '`');
      if (starts) {
        int run = run(text, i);
        closings[i] = next[run];
        next[run] = i + run - 1;
      }
    }
    return closings;
  }

  private static int run(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '`') {
      at++;
    }
    return at - from;
  }

  /**
   * Where a name that starts here ends: a small letter, then small letters, digits and {@code _}.
   */
  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isNamePart(text.charAt(at), at > from)) {
      at++;
    }
    return at;
  }

  private static boolean isNamePart(char c, boolean later) {
    return c >= 'a' && c <= 'z' || later && (c == '_' || c >= '0' && c <= '9');
  }
}

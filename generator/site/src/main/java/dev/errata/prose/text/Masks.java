package dev.errata.prose.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Replaces what is not prose, character by character, so that places stay. */
final class Masks {
  private static final Places ADDRESS =
      new Places(
          "<h", Pattern.compile("<[a-zA-Z][^<>\\s]*>|</?[a-zA-Z][^<>]*>|https?://[^\\s)>]+"));
  private static final Places LINK =
      new Places(
          "]",
          Pattern.compile(
              "\\](?:\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(?: +\"[^\"]*\")?\\)|\\[[^\\]]*\\])"));

  private Masks() {}

  static String mask(String markdown) {
    StringBuilder out = new StringBuilder(markdown);
    coverCode(markdown, out);
    cover(out, LINK, Passage.MARK);
    cover(out, ADDRESS, Passage.CODE);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        out.setCharAt(i, ' ');
      } else if (c == '*' || c == '[' || c == '\\') {
        out.setCharAt(i, Passage.MARK);
      }
    }
    return out.toString();
  }

  /** Code ends at the next run of as many backticks as it began with. */
  private static void coverCode(String text, StringBuilder out) {
    BitSet unclosed = new BitSet();
    for (int open = text.indexOf('`'); open >= 0; ) {
      int length = run(text, open);
      int end = open + length;
      int close = unclosed.get(length) ? -1 : closing(text, end, length);
      if (close >= 0) {
        end = close + length;
        fill(out, open, end, Passage.CODE);
      } else {
        unclosed.set(length);
      }
      open = text.indexOf('`', end);
    }
  }

  private static int closing(String text, int from, int length) {
    int at = text.indexOf('`', from);
    while (at >= 0 && run(text, at) != length) {
      at = text.indexOf('`', at + run(text, at));
    }
    return at;
  }

  private static int run(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  private static void cover(StringBuilder out, Places places, char mark) {
    places.each(out.toString(), found -> fill(out, found.start(), found.end(), mark));
  }

  private static void fill(StringBuilder out, int from, int to, char mark) {
    for (int i = from; i < to; i++) {
      out.setCharAt(i, mark);
    }
  }
}

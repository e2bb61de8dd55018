package dev.errata.prose.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what is not prose, character by character, so that places stay. */
final class Masks {
  private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1).|\n)*?(?<!`)\\1(?!`)");
  private static final Pattern ADDRESS =
      Pattern.compile("<[a-zA-Z][^<>\\s]*>|</?[a-zA-Z][^<>]*>|\\bhttps?://[^\\s)>]+");
  private static final Pattern LINK =
      Pattern.compile(
          "\\](?:\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(?: +\"[^\"]*\")?\\)|\\[[^\\]]*\\])");

  private Masks() {}

  static String mask(String markdown) {
    StringBuilder out = new StringBuilder(markdown);
    cover(out, CODE, Passage.CODE);
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

  private static void cover(StringBuilder out, Pattern pattern, char mark) {
    Matcher found = pattern.matcher(out.toString());
    while (found.find()) {
      for (int i = found.start(); i < found.end(); i++) {
        out.setCharAt(i, mark);
      }
    }
  }
}

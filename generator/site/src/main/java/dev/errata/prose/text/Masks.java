package dev.errata.prose.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what is not prose, character by character, so that places stay. */
final class Masks {
  private static final Pattern CODE = Pattern.compile("(`+)(?:(?!\\1).|\n)*?(?<!`)\\1(?!`)");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
  private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s)>]+");
  private static final Pattern LINK =
      Pattern.compile(
          "\\](?:\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(?: +\"[^\"]*\")?\\)|\\[[^\\]]*\\])");

  private Masks() {}

  static String mask(String markdown) {
    StringBuilder out = new StringBuilder(markdown);
    cover(out, CODE, "`", Passage.CODE);
    cover(out, LINK, "]", Passage.MARK);
    cover(out, TAG, "<", Passage.CODE);
    cover(out, ADDRESS, "://", Passage.CODE);
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

  /** Looks only where the text holds what every such thing begins with. */
  private static void cover(StringBuilder out, Pattern pattern, String sign, char mark) {
    if (out.indexOf(sign) < 0) {
      return;
    }
    Matcher found = pattern.matcher(out.toString());
    while (found.find()) {
      for (int i = found.start(); i < found.end(); i++) {
        out.setCharAt(i, mark);
      }
    }
  }
}

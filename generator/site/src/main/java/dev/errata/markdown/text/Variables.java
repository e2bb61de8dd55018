package dev.errata.markdown.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Draws an entry's captured values as variables that the page's script can fill in. */
public final class Variables {
  /** Behind these a brace in code is text. */
  private static final String IN_CODE = "$%{";

  /** So long a word still fits on a line of the narrowest phone. */
  private static final int UNBROKEN = 24;

  private Variables() {}

  /** Code, escaped, in which {@code {name}} of the given names is a {@code <var>}. */
  public static String inCode(String code, Set<String> names) {
    return mark(code, new Rules(names, IN_CODE, text -> text));
  }

  /** The same in running text, where an option stays on one line: browsers break behind hyphens. */
  public static String unbroken(String code, Set<String> names) {
    Rules rules = new Rules(names, IN_CODE, text -> text);
    if (code.indexOf('-') < 0) {
      return mark(code, rules);
    }
    StringBuilder out = new StringBuilder(code.length() + 64);
    for (String word : code.split("(?<= )|(?= )")) {
      int end = word.length() <= UNBROKEN ? word.length() : word.indexOf('=') + 1;
      boolean whole = end > 0 && end <= UNBROKEN && word.lastIndexOf('-', end - 2) >= 0;
      if (whole) {
        out.append("<span class=\"w\">").append(mark(word.substring(0, end), rules));
        out.append("</span>").append(mark(word.substring(end), rules));
      } else {
        out.append(mark(word, rules));
      }
    }
    return out.toString();
  }

  /**
   * Words, escaped, with variables as in code; a brace behind a backslash is text.
   *
   * @param plain makes Markdown's escapes and entities what they stand for
   */
  public static String inWords(String words, Set<String> names, UnaryOperator<String> plain) {
    return mark(words, new Rules(names, "$%{\\", plain));
  }

  /**
   * What is a variable.
   *
   * @param blockers characters after which a brace is text: shells and templates use those
   */
  private record Rules(Set<String> names, String blockers, UnaryOperator<String> plain) {}

  private static String mark(String text, Rules rules) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    for (Found found : find(text, rules)) {
      out.append(Html.escape(rules.plain.apply(text.substring(done, found.start))));
      found.write(out);
      done = found.end;
    }
    return out.append(Html.escape(rules.plain.apply(text.substring(done)))).toString();
  }

  /** The variables in code, in their order. */
  static List<Found> find(String code, Set<String> names) {
    return find(code, new Rules(names, IN_CODE, text -> text));
  }

  private static List<Found> find(String text, Rules rules) {
    List<Found> all = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int end = nameEnd(text, open + 1);
      boolean blocked = open > 0 && rules.blockers.indexOf(text.charAt(open - 1)) >= 0;
      if (blocked || end == text.length() || text.charAt(end) != '}') {
        continue;
      }
      String name = text.substring(open + 1, end);
      if (rules.names.contains(name)) {
        all.add(new Found(open, end + 1, name));
      }
    }
    return all;
  }

  /** A variable and where it stands, braces included. */
  record Found(int start, int end, String name) {
    void write(StringBuilder out) {
      out.append("<var data-name=\"").append(name).append("\">{").append(name).append("}</var>");
    }
  }

  private static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isName(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
  }
}

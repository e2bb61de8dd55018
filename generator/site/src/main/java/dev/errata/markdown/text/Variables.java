package dev.errata.markdown.text;

import java.util.Set;

/** Draws an entry's captured values as variables that the page's script can fill in. */
public final class Variables {
  private Variables() {}

  /**
   * Escaped text in which {@code {name}} of the given names is a {@code <var>}. After {@code $},
   * {@code %} or another brace it is text: shells and templates use those.
   */
  public static String mark(String text, Set<String> names) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int done = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = text.substring(open + 1, close);
      if (open >= done && names.contains(name) && mayStand(text, open)) {
        out.append(Html.escape(text.substring(done, open)));
        out.append("<var data-name=\"").append(name).append("\">{").append(name).append("}</var>");
        done = close + 1;
      }
    }
    return out.append(Html.escape(text.substring(done))).toString();
  }

  private static boolean mayStand(String text, int open) {
    return open == 0 || "$%{\\".indexOf(text.charAt(open - 1)) < 0;
  }
}

package dev.errata.match;

import dev.errata.match.signature.Grammar;
import java.util.Map;

/** Decides which captured values may stand in a command, and puts them there. */
public final class Captures {
  private static final int LONGEST = 100;

  private Captures() {}

  /** Whether a value is harmless in any shell: {@code [A-Za-z0-9._:/@+-]}, short, no option. */
  public static boolean safe(String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && "._:/@+-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The template with each {name} replaced whose value is known and safe; others stay. */
  public static String fill(String template, Map<String, String> captures) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); ) {
      int end = Grammar.placeholderEnd(template, i);
      String value = end < 0 ? null : captures.get(template.substring(i + 1, end - 1));
      if (value != null && safe(value) && isVariable(template, i)) {
        out.append(value);
        i = end;
      } else {
        out.append(template.charAt(i++));
      }
    }
    return out.toString();
  }

  /** Braces after {@code $}, {@code %} or another brace belong to the code. */
  private static boolean isVariable(String template, int open) {
    return open == 0 || "$%{".indexOf(template.charAt(open - 1)) < 0;
  }
}

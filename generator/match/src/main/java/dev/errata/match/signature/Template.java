package dev.errata.match.signature;

/** Puts captured values into text that may be a command, where they are harmless. */
public final class Template {
  private static final int LONGEST = 100;

  private Template() {}

  /** Whether a value is harmless in any shell: {@code [A-Za-z0-9._:/@+-]}, short, no option. */
  public static boolean isSafe(String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
      if (!letter && "._:/@+-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The template with each {name} replaced whose value is known and harmless; others stay. */
  public static String fill(String template, Captured captured) {
    String out = "";
    int from = 0;
    for (int i = 0; i < template.length(); i++) {
      int end = isVariable(template, i) ? Grammar.placeholderEnd(template, i) : -1;
      String value = end < 0 ? null : captured.get(template.substring(i + 1, end - 1));
      if (value != null && isSafe(value)) {
        out = out.concat(template.substring(from, i)).concat(value);
        from = end;
        i = end - 1;
      }
    }
    return out.concat(template.substring(from));
  }

  /** Braces after {@code $}, {@code %} or another brace belong to the code. */
  private static boolean isVariable(String template, int open) {
    return open == 0 || "$%{".indexOf(template.charAt(open - 1)) < 0;
  }
}

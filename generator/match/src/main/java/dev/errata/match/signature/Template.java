package dev.errata.match.signature;

/**
 * Puts captured values into text that may be a command, where they are harmless; static/js/value.js
 * does so in browsers.
 */
public final class Template {
  private static final int LONGEST = 100;
  private static final String HTTP = "http";

  /**
   * What a word of a placeholder's name is where its value is an address; static/js/value.js too.
   */
  private static final String[] ADDRESSES = {
    "address",
    "endpoint",
    "href",
    "link",
    "mirror",
    "origin",
    "proxy",
    "registry",
    "remote",
    "repo",
    "repository",
    "uri",
    "url"
  };

  private Template() {}

  /**
   * Whether a value may stand for a placeholder in a command: {@code [A-Za-z0-9._:/@+-]}, short, no
   * option, with a letter or digit; an address only where the name says that one is meant.
   */
  public static boolean isSafe(String name, String value) {
    if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
      return false;
    }
    boolean says = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = (c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9';
      if (!letter && "._:/@+-".indexOf(c) < 0) {
        return false;
      }
      says |= letter;
    }
    return says && (!isAddress(value) || isNameOfAddress(name));
  }

  /** Whether a tool that gets this instead of a name would fetch from somewhere. */
  private static boolean isAddress(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.startsWith("://", i)) {
        return true;
      }
    }
    return value.startsWith("//") || isWeb(value);
  }

  private static boolean isWeb(String value) {
    for (int i = 0; i < HTTP.length(); i++) {
      if (i == value.length() || (value.charAt(i) | 32) != HTTP.charAt(i)) {
        return false;
      }
    }
    return value.startsWith(":", HTTP.length())
        || value.startsWith("s:", HTTP.length())
        || value.startsWith("S:", HTTP.length());
  }

  private static boolean isNameOfAddress(String name) {
    for (int start = 0; start < name.length(); start = name.indexOf('_', start) + 1) {
      for (String word : ADDRESSES) {
        int end = start + word.length();
        if (name.startsWith(word, start) && (end == name.length() || name.charAt(end) == '_')) {
          return true;
        }
      }
      if (name.indexOf('_', start) < 0) {
        return false;
      }
    }
    return false;
  }

  /** The template with each {name} replaced whose value is known and harmless; others stay. */
  public static String fill(String template, Captured captured) {
    String out = "";
    int from = 0;
    for (int i = 0; i < template.length(); i++) {
      int end = isVariable(template, i) ? Grammar.placeholderEnd(template, i) : -1;
      String name = end < 0 ? "" : template.substring(i + 1, end - 1);
      String value = end < 0 ? null : captured.get(name);
      if (value != null && isSafe(name, value)) {
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

package dev.errata.feed.format;

/** Text made safe for formats where a line is a record. */
public final class Line {
  private Line() {}

  /** One line without control characters; each of them, and each line break, becomes a space. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(isControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return out.toString();
  }

  /** Several lines that end with a line feed each, without other control characters but tabs. */
  public static String block(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.lines().toList()) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        out.append(isControl(c) && c != '\t' ? ' ' : c);
      }
      out.append('\n');
    }
    return out.toString();
  }

  /**
   * One line of Markdown that shows the text: it starts no block, holds no link and no HTML. Text
   * between backticks stays as it is.
   */
  public static String markdown(String text) {
    String line = of(text).strip();
    StringBuilder out = new StringBuilder(line.length() + 8);
    boolean code = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '`') {
        code = !code && line.indexOf('`', i + 1) >= 0;
      }
      boolean inline = !code && "<[]\\".indexOf(c) >= 0;
      boolean block = i == 0 && "#>+-*=|~".indexOf(c) >= 0 && !isEmphasis(line);
      out.append(inline || block ? "\\" : "").append(c);
    }
    return out.toString();
  }

  private static boolean isEmphasis(String line) {
    return line.length() > 1 && line.charAt(0) == '*' && Character.isLetterOrDigit(line.charAt(1));
  }

  /** Backticks that open and close a code block: more than the text has in a row, at least 3. */
  public static String fence(String text) {
    int longest = 2;
    int row = 0;
    for (int i = 0; i < text.length(); i++) {
      row = text.charAt(i) == '`' ? row + 1 : 0;
      longest = Math.max(longest, row);
    }
    return "`".repeat(longest + 1);
  }

  private static boolean isControl(char c) {
    return c < 0x20 || c >= 0x7f && c <= 0x9f;
  }
}

package dev.errata.report;

/** Shows foreign text on a terminal or in a log without letting it act there. */
public final class Visible {
  private Visible() {}

  /**
   * One line of foreign text: tabs as one space, control characters in caret notation, direction
   * and other invisible characters by their code point, and {@code ##[} broken up, since GitHub's
   * runner finds that command anywhere in a line. Each character keeps its place in {@code columns}
   * by {@link #width}.
   */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(shown(text, i));
    }
    return out.toString();
  }

  /** How many columns the characters from {@code from} to {@code to} take when shown. */
  static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to && i < text.length(); i++) {
      width += columns(text, i);
    }
    return width;
  }

  private static int columns(String text, int i) {
    String shown = shown(text, i);
    if (shown.length() != 1 || shown.charAt(0) < 0x300) {
      return shown.length();
    }
    int type = Character.getType(text.charAt(i));
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return Character.isLowSurrogate(text.charAt(i))
        ? wide(text.codePointBefore(i + 1))
        : narrow(text, i);
  }

  private static int narrow(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i)) ? 0 : wide(text.charAt(i));
  }

  /** East Asian wide characters and emoji take two columns on a terminal. */
  private static int wide(int c) {
    boolean two =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return two ? 2 : 1;
  }

  private static String shown(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLowSurrogate(c) && paired(text, i)) {
      return isHidden(text.codePointBefore(i + 1)) ? "" : String.valueOf(c);
    }
    if (c == '\t') {
      return " ";
    }
    if (c < 0x20 || c == 0x7f) {
      return "^" + (char) (c ^ 0x40);
    }
    if (c == '[' && i >= 2 && text.charAt(i - 1) == '#' && text.charAt(i - 2) == '#') {
      return " [";
    }
    int whole = text.codePointAt(i);
    return isHidden(whole) ? String.format("<U+%04X>", whole) : String.valueOf(c);
  }

  /** Controls, what changes the direction or shows nothing, and halves of pairs. */
  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return c <= 0x9f && c >= 0x80
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

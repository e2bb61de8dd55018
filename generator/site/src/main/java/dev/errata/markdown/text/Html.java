package dev.errata.markdown.text;

/** Text as HTML. */
public final class Html {
  private static final String REPLACEMENT = "\ufffd";

  private Html() {}

  /** Text that may stand between tags and inside a quoted attribute. */
  public static String escape(CharSequence text) {
    String source = text.toString();
    int first = 0;
    while (first < source.length() && shown(source, first) == null) {
      first++;
    }
    return first == source.length() ? source : escape(source, first);
  }

  private static String escape(String source, int first) {
    StringBuilder out = new StringBuilder(source.length() + 16);
    int done = 0;
    for (int i = first; i < source.length(); i++) {
      String shown = shown(source, i);
      if (shown != null) {
        out.append(source, done, i).append(shown);
        done = i + 1;
      }
    }
    return out.append(source, done, source.length()).toString();
  }

  /** What stands for a character; {@code null} for itself, as nearly always. */
  private static String shown(String text, int at) {
    char c = text.charAt(at);
    if (c >= 'a' && c <= 'z' || c == ' ') {
      return null;
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\r' -> at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "" : "\n";
      default -> isShown(text, at) ? null : REPLACEMENT;
    };
  }

  /** HTML knows no control characters but tab and line ends, and no half characters. */
  private static boolean isShown(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x7f) {
      return c >= 0x20 || c == '\n' || c == '\t';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c > 0x9f && c < 0xfffe;
  }
}

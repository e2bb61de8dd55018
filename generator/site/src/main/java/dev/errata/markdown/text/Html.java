package dev.errata.markdown.text;

/** Text as HTML. */
public final class Html {
  private static final char REPLACEMENT = '\ufffd';

  private Html() {}

  /** Text that may stand between tags and inside a quoted attribute. */
  public static String escape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
        default -> out.append(isShown(text, i) ? c : REPLACEMENT);
      }
    }
    return out.toString();
  }

  /** HTML knows no control characters but tab and line ends, and no half characters. */
  private static boolean isShown(CharSequence text, int at) {
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

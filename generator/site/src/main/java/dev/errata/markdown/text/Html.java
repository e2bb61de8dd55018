package dev.errata.markdown.text;

/** Text as HTML. */
public final class Html {
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
        default -> out.append(shown(c));
      }
    }
    return out.toString();
  }

  /** HTML knows no control characters but tab and line ends. */
  private static char shown(char c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7f && c <= 0x9f;
    return control ? '\ufffd' : c;
  }
}

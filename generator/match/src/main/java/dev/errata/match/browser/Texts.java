package dev.errata.match.browser;

import org.teavm.jso.JSBody;

/** What the browser's own strings can do, for {@link Lean}. */
final class Texts {
  private Texts() {}

  static String concat(String text, String more) {
    return joined(text, more);
  }

  @JSBody(
      params = {"text", "more"},
      script = "return text + more;")
  private static native String joined(String text, String more);

  static boolean startsWith(String text, String start) {
    return starts(text, start);
  }

  @JSBody(
      params = {"text", "start"},
      script = "return text.startsWith(start);")
  private static native boolean starts(String text, String start);

  static int indexOf(String text, int c, int from) {
    return place(text, c, from);
  }

  @JSBody(
      params = {"text", "c", "from"},
      script = "return text.indexOf(String.fromCharCode(c), from);")
  private static native int place(String text, int c, int from);

  static String substring(String text, int from) {
    return part(text, from, text.length());
  }

  static String substring(String text, int from, int to) {
    return part(text, from, to);
  }

  @JSBody(
      params = {"text", "from", "to"},
      script = "return text.substring(from, to);")
  private static native String part(String text, int from, int to);
}

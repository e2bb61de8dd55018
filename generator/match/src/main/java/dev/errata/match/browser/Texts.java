package dev.errata.match.browser;

import org.teavm.jso.JSBody;

/** What the browser's own strings and numbers can do, for {@link Lean}. */
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
    return starts(text, start, 0);
  }

  static boolean startsWith(String text, String start, int from) {
    return starts(text, start, from);
  }

  @JSBody(
      params = {"text", "start", "from"},
      script = "return text.startsWith(start, from);")
  private static native boolean starts(String text, String start, int from);

  static boolean equals(String text, Object other) {
    return same(text, (String) other);
  }

  @JSBody(
      params = {"text", "other"},
      script = "return text === other;")
  private static native boolean same(String text, String other);

  static int compareTo(String text, String other) {
    return compared(text, other);
  }

  @JSBody(
      params = {"text", "other"},
      script = "return text < other ? -1 : text > other ? 1 : 0;")
  private static native int compared(String text, String other);

  /** The browser's own would take more characters for white space than Java does. */
  static String trim(String text) {
    return trimmed(text);
  }

  @JSBody(
      params = {"text"},
      script = "return text.replace(/^[\\0- ]+|[\\0- ]+$/g, '');")
  private static native String trimmed(String text);

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

  static int times(int a, int b) {
    return product(a, b);
  }

  @JSBody(
      params = {"a", "b"},
      script = "return Math.imul(a, b);")
  private static native int product(int a, int b);

  static String toHexString(int number) {
    return digits(number);
  }

  @JSBody(
      params = {"number"},
      script = "return number.toString(16);")
  private static native String digits(int number);

  static int parseInt(String digits, int base) {
    return number(digits, base);
  }

  @JSBody(
      params = {"digits", "base"},
      script = "return parseInt(digits, base);")
  private static native int number(String digits, int base);
}

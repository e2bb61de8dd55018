package dev.errata.match.browser;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** The browser's own JSON. */
@JSClass(name = "JSON")
final class JavaScript implements JSObject {
  private JavaScript() {}

  /** A text as JSON writes it. */
  static native String stringify(String text);
}

package dev.errata.match.browser;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** A list of the page's own JavaScript. */
@JSClass(name = "Array")
final class PlainList implements JSObject {
  native void push(Plain item);

  native void push(String item);
}

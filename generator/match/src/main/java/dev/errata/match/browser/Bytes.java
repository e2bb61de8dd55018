package dev.errata.match.browser;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSObject;

/** Bytes of the page's own JavaScript. */
@JSClass(name = "Int8Array")
final class Bytes implements JSObject {
  private Bytes() {}

  /** The same bytes, not a copy. */
  @JSBody(script = "return this;")
  @JSByRef
  native byte[] array();
}

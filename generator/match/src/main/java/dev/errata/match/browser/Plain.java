package dev.errata.match.browser;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSIndexer;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** An object of the page's own JavaScript; the setters name what an answer may hold. */
@JSClass(name = "Object")
final class Plain implements JSObject {
  @JSProperty
  native void setEntries(int entries);

  @JSProperty
  native void setMatches(PlainList matches);

  @JSProperty
  native void setEntry(String entry);

  @JSProperty
  native void setUrl(String url);

  @JSProperty
  native void setTitle(String title);

  @JSProperty
  native void setScore(double score);

  @JSProperty
  native void setConfident(boolean confident);

  @JSProperty
  native void setSignature(String signature);

  @JSProperty
  native void setLine(int line);

  @JSProperty
  native void setText(String text);

  @JSProperty
  native void setCaptures(Plain captures);

  @JSProperty("quick_fix")
  native void setQuickFix(String quickFix);

  @JSProperty
  native void setMissing(PlainList missing);

  @JSProperty("look_alikes")
  native void setLookAlikes(PlainList lookAlikes);

  @JSProperty
  native void setDiffers(String differs);

  /** Sets what no setter names. */
  @JSIndexer
  native void set(String name, String value);
}

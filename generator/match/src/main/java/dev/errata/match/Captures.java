package dev.errata.match;

import dev.errata.match.signature.Captured;
import dev.errata.match.signature.Template;
import java.util.Map;

/** Decides which captured values may stand in a command, and puts them there. */
public final class Captures {
  private Captures() {}

  /**
   * Whether a value may stand for a placeholder in a command: {@code [A-Za-z0-9._:/@+-]}, short, no
   * option, with a letter or digit; an address only where the name says that one is meant.
   */
  public static boolean safe(String name, String value) {
    return Template.isSafe(name, value);
  }

  /** The template with each {name} replaced whose value is known and safe; others stay. */
  public static String fill(String template, Map<String, String> captures) {
    Captured captured = new Captured();
    captures.forEach(captured::put);
    return Template.fill(template, captured);
  }
}

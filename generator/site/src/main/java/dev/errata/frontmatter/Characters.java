package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.sign.Signs;
import dev.errata.frontmatter.yaml.Value;
import dev.errata.model.field.FieldType.Form;

/** Looks for characters that no message needs: controls, and those that cannot be seen. */
final class Characters {
  private Characters() {}

  /** Whether a value may be used; what can't be seen is only a warning. */
  static boolean check(Value.Scalar scalar, Form form, String name, Findings findings) {
    String text = scalar.text();
    if (isPlain(text)) {
      return true;
    }
    int unseen = -1;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (Signs.isControl(c) && !(form == Form.OUTPUT && Signs.isTerminal(c))) {
        findings.add(control(scalar, name, c));
        return false;
      }
      unseen = unseen < 0 && form != Form.OUTPUT && Signs.isInvisible(text, i, c) ? i : unseen;
      i += Character.charCount(c);
    }
    if (unseen >= 0) {
      findings.add(invisible(scalar, name, text.codePointAt(unseen)));
    }
    return true;
  }

  /** Most values: what every keyboard types. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static Diagnostic control(Value.Scalar scalar, String name, int c) {
    String what = c >= 0xd800 ? "a character that is none" : "a control character";
    return Diagnostic.of(
            Code.CONTROL_CHARACTER,
            place(scalar, c),
            String.format("%s holds %s: U+%04X", name, what, c))
        .withHelp("remove it, or write what a person sees");
  }

  private static Diagnostic invisible(Value.Scalar scalar, String name, int c) {
    if (deceives(name, c)) {
      String message = String.format("%s holds the character U+%04X, which nobody sees", name, c);
      return Diagnostic.of(Code.HIDDEN_CHARACTER, place(scalar, c), message).withHelp("remove it");
    }
    return Diagnostic.of(
            Code.INVISIBLE_CHARACTER,
            place(scalar, c),
            String.format("%s holds the invisible character U+%04X", name, c))
        .withHelp("remove it unless the tool really prints it");
  }

  /**
   * What is copied holds nothing unseen; a tool prints zero-width signs, yet turns no line round.
   */
  private static boolean deceives(String name, int c) {
    return name.contains("\"quick_fix\"")
        || name.contains("\"signatures\"") && Signs.isDirection(c);
  }

  /** Whether a text has nothing that one could see. */
  static boolean isBlank(String text) {
    boolean seen = !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) <= '~';
    return !seen
        && text.codePoints()
            .allMatch(
                c ->
                    Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Signs.isInvisible("", 0, c));
  }

  /** The character itself where it was written as such, else the whole value. */
  private static SourceSpan place(Value.Scalar scalar, int c) {
    int at = scalar.span().text().indexOf(c);
    return at < 0 ? scalar.span() : scalar.span().slice(at, at + Character.charCount(c));
  }
}

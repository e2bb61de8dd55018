package dev.errata.frontmatter;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.frontmatter.yaml.Value;

/** Looks for characters that no message needs: controls, and those that cannot be seen. */
final class Characters {
  private Characters() {}

  /** Whether a value may be used; what can't be seen is only a warning. */
  static boolean check(Value.Scalar scalar, String name, Findings findings) {
    String text = scalar.text();
    boolean raw = name.equals("samples") || name.equals("not_samples");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0x7f && c <= 0x9f;
      boolean alone = Character.isSurrogate(c) && !paired(text, i);
      if (alone || control && !(raw && (c == 0x1b || c == 8 || c == 7))) {
        findings.add(
            Diagnostic.of(
                    Code.CONTROL_CHARACTER,
                    place(scalar, c),
                    String.format("\"%s\" holds the control character U+%04X", name, (int) c))
                .withHelp("remove it, or write what a person sees"));
        return false;
      }
      if (invisible(c) && !raw) {
        findings.add(
            Diagnostic.of(
                    Code.INVISIBLE_CHARACTER,
                    place(scalar, c),
                    String.format("\"%s\" holds the invisible character U+%04X", name, (int) c))
                .withHelp("remove it unless the tool really prints it"));
        return true;
      }
    }
    return true;
  }

  /** Direction controls, zero-width characters and tags; the soft hyphen too. */
  private static boolean invisible(char c) {
    return c == 0xad
        || c >= 0x200b && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x2069
        || c == 0xfeff;
  }

  private static SourceSpan place(Value.Scalar scalar, char c) {
    int at = scalar.span().text().indexOf(c);
    return at < 0 ? scalar.span() : scalar.span().slice(at, at + 1);
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}

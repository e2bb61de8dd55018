package dev.errata.frontmatter.outline;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;

/**
 * A file's YAML as a text of the same length that YAML can read: what it refuses is replaced by a
 * space or a replacement character. Offsets count from the YAML's start.
 */
final class Written {
  private final SourceSpan yaml;
  private final String text;

  private Written(SourceSpan yaml, String text) {
    this.yaml = yaml;
    this.text = text;
  }

  /** Reports every character that can't be read, and goes on without it. */
  static Written of(SourceSpan yaml, Findings findings) {
    String text = yaml.text();
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char instead = readable(text, i);
      if (instead != text.charAt(i)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, instead);
        if (instead != '\n') {
          findings.add(unreadable(yaml.slice(i, i + 1), text.charAt(i)));
        }
      }
    }
    return new Written(yaml, out == null ? text : out.toString());
  }

  /** The character to read at a place; a line ends only where people see it end. */
  private static char readable(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7f || c == '\n' || c == '\t') {
      return c;
    }
    if (c == '\r') {
      return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? c : '\n';
    }
    if (c == 0x85 || c == 0x2028 || c == 0x2029) {
      return ' ';
    }
    boolean alone = Character.isSurrogate(c) && !paired(text, i);
    return c < 0xa0 || c > 0xfffd || alone ? '\ufffd' : c;
  }

  private static boolean paired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static Diagnostic unreadable(SourceSpan span, char c) {
    String name = String.format("U+%04X", (int) c);
    return c == 0x2028 || c == 0x2029
        ? Diagnostic.of(
                Code.INVISIBLE_CHARACTER, span, "an invisible line end stands here: " + name)
            .withHelp("write a space or a new line")
        : Diagnostic.of(Code.CONTROL_CHARACTER, span, "a control character stands here: " + name)
            .withHelp(
                String.format(
                    "remove it; where a tool prints it, write \"\\x%02x\" in double quotes",
                    (int) c));
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  char at(int offset) {
    return text.charAt(offset);
  }

  /** The file's own characters, as they were written. */
  String source(int start, int end) {
    return yaml.source().text().substring(yaml.start() + start, yaml.start() + end);
  }

  SourceSpan span(int start, int end) {
    return yaml.source().span(yaml.start() + start, yaml.start() + end);
  }

  /** Where the line of an offset ends, without its line feed. */
  int lineEnd(int offset) {
    int newline = text.indexOf('\n', offset);
    int end = newline < 0 ? text.length() : newline;
    return newline > offset && text.charAt(newline - 1) == '\r' ? end - 1 : end;
  }

  /** Where the next line starts. */
  int nextLine(int offset) {
    int newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length() : newline + 1;
  }

  /** The first offset from here on that is no space or tab, at most {@code end}. */
  int skipBlanks(int offset, int end) {
    int at = offset;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of a range without the blanks at its end. */
  int trimEnd(int start, int end) {
    int at = end;
    while (at > start
        && (isBlank(text.charAt(at - 1)) || "\r\n".indexOf(text.charAt(at - 1)) >= 0)) {
      at--;
    }
    return at;
  }

  /** Whether a sign stands alone: at the line's end, or with a blank behind it. */
  boolean standsAlone(int sign, int end) {
    return sign + 1 >= end || isBlank(text.charAt(sign + 1));
  }

  /** Whether nothing but a comment follows. */
  boolean nothingFollows(int offset, int end) {
    int at = skipBlanks(offset, end);
    return at == end || at > offset && text.charAt(at) == '#';
  }

  /** The first colon that YAML takes for a key's, or -1. */
  int colon(int start, int end) {
    int at = find(':', start, end);
    while (at >= 0
        && !(at + 1 >= end
            || "\r\n".indexOf(text.charAt(at + 1)) >= 0
            || isBlank(text.charAt(at + 1)))) {
      at = find(':', at + 1, end);
    }
    return at;
  }

  /** The first hash sign that YAML takes for a comment's, or -1. */
  int hash(int start, int end) {
    int at = find('#', start, end);
    while (at > start && !isBlank(text.charAt(at - 1))) {
      at = find('#', at + 1, end);
    }
    return at;
  }

  /** The first place of a sign in a range, or -1. */
  int find(char sign, int start, int end) {
    return start >= end ? -1 : text.indexOf(sign, start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}

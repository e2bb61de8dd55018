package dev.errata.highlight;

import dev.errata.highlight.Span.Kind;
import java.util.ArrayList;
import java.util.List;

/** Colours whole lines of a diff by their first character. */
final class Diff {
  private Diff() {}

  static List<Span> spans(String code) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (start < code.length()) {
      int newline = code.indexOf('\n', start);
      int end = newline < 0 ? code.length() : newline;
      Kind kind = kind(code, start);
      if (kind != null && end > start) {
        spans.add(new Span(start, end, kind));
      }
      start = end + 1;
    }
    return spans;
  }

  /** {@code null} for a line that both sides have. */
  private static Kind kind(String code, int start) {
    if (code.startsWith("@@", start)) {
      return Kind.NAME;
    }
    if (code.startsWith("+++ ", start)
        || code.startsWith("--- ", start)
        || code.startsWith("diff ", start)
        || code.startsWith("index ", start)) {
      return Kind.COMMENT;
    }
    return switch (code.charAt(start)) {
      case '+' -> Kind.STRING;
      case '-' -> Kind.REMOVED;
      default -> null;
    };
  }
}

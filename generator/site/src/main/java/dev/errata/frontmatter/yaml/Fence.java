package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import java.util.Optional;

/**
 * Where a file's front matter lies.
 *
 * @param opening the first fence, where a missing field is reported
 * @param yaml the lines between the fences
 * @param body the offset of the first character below the closing fence
 */
public record Fence(SourceSpan opening, SourceSpan yaml, int body) {
  private static final String HELP =
      "a file starts with a line ---, then its fields, then a second line ---";

  /**
   * Finds the fences of a file. A mistake that leaves no doubt is a finding, and reading goes on;
   * without any front matter there is a finding and no result.
   */
  public static Optional<Fence> find(SourceText source, Findings findings) {
    return new Search(source, findings).find();
  }

  /** A file that is YAML as a whole; it may start with a fence of its own. */
  public static SourceSpan whole(SourceText source) {
    int length = source.text().length();
    boolean marked = source.lineText(1).stripTrailing().equals("---");
    return source.span(marked && source.lines() > 1 ? source.lineStart(2) : 0, length);
  }

  private record Search(SourceText source, Findings findings) {
    Optional<Fence> find() {
      int line = 1;
      while (line < source.lines() && visible(line).isBlank()) {
        line++;
      }
      String first = visible(line);
      if (first.startsWith("+++")) {
        report(line, "the front matter is YAML between --- lines, not TOML");
        return Optional.empty();
      }
      if (!isDashes(first)) {
        return withoutOpening(line);
      }
      checkOpening(line, first);
      return closed(line, line + 1);
    }

    /** A line without the mark that some editors put before a file's first character. */
    private String visible(int line) {
      String text = source.lineText(line).stripTrailing();
      return line == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static boolean isDashes(String text) {
      return text.length() > 1 && text.chars().allMatch(c -> c == '-');
    }

    private void checkOpening(int line, String first) {
      if (source.text().startsWith("\ufeff")) {
        findings.add(
            Diagnostic.of(
                    Code.BYTE_ORDER_MARK,
                    source.span(0, 1),
                    "the file starts with a byte order mark")
                .withFix(Fix.replace("Remove the mark", source.span(0, 1), "")));
      }
      if (!first.equals("---")) {
        report(line, "the opening fence is exactly three dashes", dashes(line));
      } else if (line > 1) {
        SourceSpan before = source.span(0, source.lineStart(line));
        report(
            line,
            "the front matter starts on the file's first line",
            Fix.replace("Remove the blank lines", before, ""));
      }
    }

    /** Text comes first: the fence was forgotten, or stands further down. */
    private Optional<Fence> withoutOpening(int first) {
      int line = first;
      while (line < source.lines() && !isDashes(source.lineText(line).stripTrailing())) {
        line++;
      }
      boolean fence = isDashes(source.lineText(line).stripTrailing());
      if (fence && isField(first)) {
        findings.add(
            missing(first)
                .withHelp("put a line --- before the first field")
                .withFix(Fix.replace("Add the fence", source.start(), "---\n")));
        return closed(first, first);
      }
      if (fence && line < source.lines() && isField(line + 1)) {
        report(first, "text stands before the front matter");
        return closed(line, line + 1);
      }
      findings.add(missing(first).withHelp(HELP));
      return Optional.empty();
    }

    private Diagnostic missing(int line) {
      return Diagnostic.of(Code.FENCE_MISSING, span(line), "the file has no front matter");
    }

    /** Looks for the closing fence from a line on. */
    private Optional<Fence> closed(int opening, int from) {
      for (int line = from; line <= source.lines(); line++) {
        String text = source.lineText(line).stripTrailing();
        if (isDashes(text) || text.equals("...") || text.equals("+++")) {
          if (!text.equals("---")) {
            report(line, "the closing fence is exactly three dashes", dashes(line));
          }
          int end = source.text().length();
          int body = line < source.lines() ? source.lineStart(line + 1) : end;
          return Optional.of(fence(opening, from, source.lineStart(line), body));
        }
        if (text.startsWith("## ") && startsText(line)) {
          return Optional.of(unclosed(opening, from, line));
        }
      }
      findings.add(
          unclosed(opening).withHelp("put a line --- between the last field and the text"));
      return Optional.empty();
    }

    private Fence fence(int opening, int from, int end, int body) {
      int start = Math.min(source.lineStart(Math.min(from, source.lines())), end);
      return new Fence(span(opening), source.span(start, end), body);
    }

    private Fence unclosed(int opening, int from, int heading) {
      int start = source.lineStart(heading);
      findings.add(
          unclosed(opening)
              .withHelp("put a line --- before line " + heading)
              .withFix(Fix.replace("Add the fence", source.span(start, start), "---\n\n")));
      return fence(opening, from, start, start);
    }

    private Diagnostic unclosed(int opening) {
      return Diagnostic.of(Code.FENCE_UNCLOSED, span(opening), "the front matter is never closed");
    }

    /** Whether a heading is one of the text, and no comment between fields. */
    private boolean startsText(int heading) {
      int line = heading + 1;
      while (line <= source.lines() && source.lineText(line).isBlank()) {
        line++;
      }
      return line > source.lines() || !isField(line) && !source.lineText(line).startsWith("#");
    }

    /** Whether a line starts with a word and a colon. */
    private boolean isField(int line) {
      String text = visible(line);
      int at = 0;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
      return at > 0
          && at < text.length()
          && text.charAt(at) == ':'
          && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    }

    private SourceSpan span(int line) {
      int start = source.lineStart(line);
      int mark = line == 1 && source.text().startsWith("\ufeff") ? 1 : 0;
      return source.span(start + mark, start + source.lineText(line).length());
    }

    private void report(int line, String message) {
      findings.add(Diagnostic.of(Code.FENCE_MALFORMED, span(line), message).withHelp(HELP));
    }

    private void report(int line, String message, Fix fix) {
      findings.add(
          Diagnostic.of(Code.FENCE_MALFORMED, span(line), message).withHelp(HELP).withFix(fix));
    }

    private Fix dashes(int line) {
      return Fix.replace("Write three dashes", span(line), "---");
    }
  }
}

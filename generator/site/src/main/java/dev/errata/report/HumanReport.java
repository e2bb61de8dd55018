package dev.errata.report;

import dev.errata.diagnostic.Code.Severity;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import java.util.List;

/**
 * Findings for a person's terminal: place and message, the line with carets, the next step.
 *
 * <p>The first line of each is a contract for editors: {@code file:line:col[-endcol]:
 * error|warning[code]: message}.
 *
 * @param prefix what stands before each path, so that it is right from where the command runs;
 *     empty, or ending with {@code /}
 * @param colours whether to use ANSI colours
 * @param limit how many findings are shown at most; the rest is counted
 * @param columns how wide the terminal is; 0 for what is no terminal
 */
public record HumanReport(String prefix, boolean colours, int limit, int columns) {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String BLUE = "\u001b[34m";
  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";
  private static final String HELP = "help: ";

  /** The longest part of a source line that is shown; minified files have lines of megabytes. */
  private static final int LONGEST_LINE = 160;

  /** However narrow a terminal is, so much of a line is shown. */
  private static final int SHORTEST_LINE = 24;

  /** Findings for what is no terminal. */
  public HumanReport(String prefix, boolean colours, int limit) {
    this(prefix, colours, limit, 0);
  }

  /** All findings and a last line that counts them; empty when there are none. */
  public String render(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    findings.stream().limit(limit).forEach(d -> out.append(render(d)).append('\n'));
    if (findings.size() > limit) {
      out.append("… and ").append(findings.size() - limit).append(" more; ");
      out.append("--format json lists them all\n");
    }
    return findings.isEmpty() ? "" : out.append(summary(findings)).append('\n').toString();
  }

  /** "2 errors, 1 warning". */
  public static String summary(List<Diagnostic> findings) {
    long errors = findings.stream().filter(Diagnostic::isError).count();
    return count(errors, "error") + ", " + count(findings.size() - errors, "warning");
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private String render(Diagnostic d) {
    StringBuilder out = new StringBuilder();
    String colour = d.code().severity() == Severity.ERROR ? RED : YELLOW;
    out.append(paint(BOLD, place(d.span()) + ": "));
    out.append(paint(colour, d.code().severity().word() + "[" + d.code().id() + "]"));
    out.append(paint(BOLD, ": " + Visible.line(d.message()))).append('\n');
    frame(out, d.span(), colour);
    for (Diagnostic.Note note : d.notes()) {
      out.append(paint(BLUE, "note: ")).append(place(note.span())).append(": ");
      out.append(Visible.line(note.message())).append('\n');
      frame(out, note.span(), BLUE);
    }
    d.help().ifPresent(h -> out.append(paint(BLUE, HELP)).append(wrapped(h)).append('\n'));
    return out.toString();
  }

  private String wrapped(String help) {
    return new Wrapped(columns).behind(HELP.length(), Visible.line(help));
  }

  private String place(SourceSpan span) {
    boolean oneLine = span.line() == span.endLine() && span.end() > span.start();
    return Visible.line(prefix + span.source().path())
        + ":"
        + span.line()
        + ":"
        + span.column()
        + (oneLine ? "-" + span.endColumn() : "");
  }

  private void frame(StringBuilder out, SourceSpan span, String colour) {
    if (span.source().text().isEmpty()) {
      return;
    }
    String line = span.source().lineText(span.line());
    int from = Math.min(span.column() - 1, line.length());
    int to =
        span.endLine() == span.line()
            ? Math.min(span.endColumn() - 1, line.length())
            : line.length();
    String gutter = " ".repeat(Integer.toString(span.line()).length());
    int longest = longest(gutter.length());
    boolean late = line.length() > longest && from > longest / 2;
    int cut = late ? Math.min(from - longest / 2, line.length() - longest) : 0;
    int end = Math.min(line.length(), cut + longest);
    String lead = cut > 0 ? "…" : "";
    out.append(paint(BLUE, " " + span.line() + " | ")).append(lead);
    out.append(Visible.line(line.substring(cut, end)))
        .append(end < line.length() ? "…" : "")
        .append('\n');
    int width = Math.max(1, Visible.width(line, from, Math.min(to, end)));
    out.append(paint(BLUE, " " + gutter + " | "));
    out.append(" ".repeat(lead.length() + Visible.width(line, cut, from)));
    out.append(paint(colour, "^".repeat(width))).append('\n');
  }

  /** How much of a line fits beside its number, with a mark at both ends. */
  private int longest(int gutter) {
    int room = columns - gutter - " | ".length() - 3;
    return columns == 0 ? LONGEST_LINE : Math.clamp(room, SHORTEST_LINE, LONGEST_LINE);
  }

  private String paint(String colour, String text) {
    return colours ? colour + text + RESET : text;
  }
}

package dev.errata.report;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings as annotations of GitHub's workflow runs.
 *
 * <p>GitHub shows ten errors and ten warnings of a step and drops the rest in silence, so the tenth
 * of a kind says how many more there are. Values are escaped as the runner's own toolkit does:
 * {@code %}, CR and LF everywhere, {@code :} and {@code ,} in properties too.
 *
 * @param prefix what stands before each path, so that it is relative to the repository's root
 */
public record GithubReport(String prefix) {
  private static final int SHOWN = 10;

  /** One annotation a line; empty when there are no findings. */
  public String render(List<Diagnostic> findings) {
    List<Diagnostic> errors = findings.stream().filter(Diagnostic::isError).toList();
    List<Diagnostic> warnings = findings.stream().filter(d -> !d.isError()).toList();
    StringBuilder out = new StringBuilder();
    annotate(out, errors);
    annotate(out, warnings);
    return out.toString();
  }

  private void annotate(StringBuilder out, List<Diagnostic> findings) {
    List<Diagnostic> shown = new ArrayList<>(findings);
    int rest = 0;
    if (findings.size() > SHOWN) {
      shown = findings.subList(0, SHOWN - 1);
      rest = findings.size() - shown.size();
    }
    shown.forEach(d -> out.append(line(d)).append('\n'));
    if (rest > 0) {
      String word = findings.getFirst().code().severity().word();
      out.append("::" + word + " title=and " + rest + " more::");
      out.append(
          "GitHub shows ten of a step. Run `errata check` to see all " + findings.size() + ".\n");
    }
  }

  private String line(Diagnostic d) {
    SourceSpan span = d.span();
    boolean oneLine = span.line() == span.endLine();
    String columns =
        oneLine
            ? ",col=" + span.column() + ",endColumn=" + Math.max(span.column(), span.endColumn())
            : "";
    String message = d.message() + d.help().map(h -> "\nhelp: " + h).orElse("");
    return "::"
        + d.code().severity().word()
        + " file="
        + property(prefix + span.source().path())
        + ",line="
        + span.line()
        + ",endLine="
        + span.endLine()
        + columns
        + ",title="
        + property(d.code().id())
        + "::"
        + data(message);
  }

  private static String data(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      lines.append(lines.isEmpty() ? "" : "%0A");
      lines.append(Visible.line(line.replace("\r", " ")).replace("%", "%25"));
    }
    return lines.toString();
  }

  private static String property(String text) {
    return Visible.line(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}

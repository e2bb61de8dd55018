package dev.errata.cli.match;

import dev.errata.match.Answer;
import dev.errata.match.Match;
import dev.errata.report.Visible;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers as text for people and as values for JSON.
 *
 * @param base what stands before each entry's address; may be empty
 * @param colours whether to use ANSI colours
 * @param all whether guesses are shown too
 */
public record AnswerText(String base, boolean colours, boolean all) {
  private static final String BOLD = "\u001b[1m";
  private static final String GREEN = "\u001b[32m";
  private static final String FAINT = "\u001b[2m";
  private static final String RESET = "\u001b[0m";
  private static final int LONGEST_LINE = 160;

  /** The matches that are shown: the confident ones, or all. */
  public List<Match> shown(Answer answer) {
    return answer.matches().stream().filter(m -> all || m.confident()).toList();
  }

  /** What a person reads; empty when nothing is shown. */
  public String human(Answer answer) {
    StringBuilder out = new StringBuilder();
    for (Match match : shown(answer)) {
      out.append(out.isEmpty() ? "" : "\n");
      String where = match.line() > 0 ? "line " + match.line() + ": " : "";
      String doubt = match.confident() ? "" : " (only a guess)";
      out.append(where).append(paint(BOLD, Visible.line(match.title()))).append(doubt).append('\n');
      if (match.line() > 0) {
        out.append(paint(FAINT, "  | " + Visible.line(cut(match.text())))).append('\n');
      }
      if (!match.missing().isEmpty()) {
        out.append("  missing: ").append(Visible.line(String.join(", ", match.missing())));
        out.append('\n');
      }
      out.append("  ").append(paint(GREEN, "Fix: ")).append(Visible.line(quickFix(match)));
      out.append('\n');
      for (Match.LookAlike other : match.lookAlikes()) {
        out.append("  Not your error? ")
            .append(Visible.line(other.title() + ": " + other.differs()));
        out.append('\n');
      }
      out.append("  ").append(base).append(match.url()).append('\n');
    }
    return out.toString();
  }

  /** One line for when nothing confident was found: the nearest guess, if there is one. */
  public String nothing(Answer answer) {
    String none = "No entry fits.";
    return all || answer.matches().isEmpty()
        ? none
        : none
            + " Nearest: "
            + Visible.line(answer.matches().getFirst().title())
            + " (--all shows guesses)";
  }

  /** The matches for JSON, with the same keys as the site's own answers. */
  public List<Map<String, Object>> json(List<Match> matches) {
    return matches.stream().map(this::json).toList();
  }

  private Map<String, Object> json(Match match) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("entry", match.entry());
    out.put("url", base + match.url());
    out.put("title", match.title());
    out.put("score", Math.round(match.score() * 1000) / 1000.0);
    out.put("confident", match.confident());
    out.put("signature", match.signature());
    out.put("line", match.line());
    out.put("text", match.text());
    out.put("captures", match.captures());
    out.put("quick_fix", quickFix(match));
    out.put("missing", match.missing());
    return out;
  }

  /** The site's own pages copy the command that stands between two backticks on each side. */
  private static String quickFix(Match match) {
    return match.quickFix().replace("``", "`");
  }

  private static String cut(String text) {
    return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
  }

  private String paint(String colour, String text) {
    return colours ? colour + text + RESET : text;
  }
}

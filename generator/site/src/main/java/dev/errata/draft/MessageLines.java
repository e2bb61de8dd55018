package dev.errata.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a log that say what went wrong, the likeliest first.
 *
 * <p>Each line gets points for what messages look like and loses them for what surrounds messages:
 * frames of a stack, progress, advice. It is a proposal that a person looks at, so a wrong choice
 * costs a moment.
 */
final class MessageLines {
  /** A line of a log by its place, with the part that is the message. */
  record Message(int line, String text, int points) {}

  private static final int MOST = 5;
  private static final int LONGEST = 1000;
  private static final int LONGEST_PLEASANT = 200;
  private static final int ENOUGH = 3;

  /** Times, levels and the names of tools and threads that loggers put before the message. */
  private static final Pattern LEAD =
      Pattern.compile(
          "^\\s*(?:"
              + "\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]?"
              + "|\\[?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?\\]?"
              + "|\\[(?:ERROR|FATAL|SEVERE|WARN(?:ING)?|CRITICAL|INFO)\\]"
              + "|(?:ERROR|FATAL|SEVERE|CRITICAL)(?= +\\[)"
              + "|npm (?:ERR!|error)(?: (?:code|errno|syscall|[a-z]+(?= [A-Z]{3,}))(?= ))?"
              + "|\\[[a-z][a-z0-9_-]*\\]"
              + ")\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile("\\b[A-Z][A-Za-z]*(?:Error|Exception|Failure)\\b\\s*(?:\\[[A-Z_]+\\])?:");

  private static final Pattern WORDED =
      Pattern.compile(
          "^(?:error|fatal|panic|failed|failure|uncaught|exception|caused by)\\b|(?:\\berror|fatal)(?:\\[\\w+\\])?:",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS =
      Pattern.compile(
          "\\b(?:cannot|can't|could not|couldn't|unable|failed|denied|refused|rejected|invalid|not"
              + " found|no such|unexpected|unknown|missing|unsupported|already|expired|exceeded"
              + "|timed out|timeout|unresolved|conflict|not allowed|forbidden|unauthorized"
              + "|out of memory|not permitted|does not|doesn't|mismatch|aborted)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE = Pattern.compile("\\bE[A-Z]{4,}\\b|\\bERR_[A-Z_]+\\b");

  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s+at |^\\s*File \"|^\\s*\\.{3} \\d+ (?:more|common)|^\\s*(?:#\\d+|\\d+:) +(?:0x|<)"
              + "|^\\s*\\^[\\s~^]*$|^goroutine \\d|^\\s+from ");

  private static final Pattern ADVICE =
      Pattern.compile(
          "complete log|for more information|debug log|see https?:|^\\s*(?:note|hint|help|warning|warn"
              + "|deprecated|info|debug)\\b|run with|--stacktrace|build failed|exit(?:ed)? (?:code|status|with)"
              + "|traceback \\(most recent|npm (?:warn|notice)|try (?:again|running)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private MessageLines() {}

  /** At most a few messages; the first is the likeliest, also where none looks like one. */
  static List<Message> of(LogText log) {
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < log.lines().size(); i++) {
      String text = message(log.lines().get(i));
      if (!text.isEmpty()) {
        all.add(new Message(i, text, points(log.lines().get(i), text)));
      }
    }
    all.sort(Comparator.comparingInt(Message::points).reversed().thenComparing(Message::line));
    Set<String> seen = new HashSet<>();
    List<Message> best = new ArrayList<>();
    for (Message one : all) {
      boolean enough = best.isEmpty() || one.points() >= ENOUGH;
      if (enough && best.size() < MOST && seen.add(Shapes.signature(one.text()))) {
        best.add(one);
      }
    }
    return best;
  }

  /** A line without what loggers put before its message. */
  private static String message(String line) {
    String rest = line.substring(0, Math.min(line.length(), LONGEST)).strip();
    for (int i = 0; i < 4; i++) {
      Matcher lead = LEAD.matcher(rest);
      if (!lead.find() || lead.end() == rest.length()) {
        break;
      }
      rest = rest.substring(lead.end());
    }
    return rest;
  }

  private static int points(String line, String text) {
    if (FRAME.matcher(line).find()) {
      return -5;
    }
    int points = NAMED.matcher(text).find() ? 4 : 0;
    points += WORDED.matcher(text).find() ? 3 : 0;
    points += SAYS.matcher(text).find() ? 3 : 0;
    points += CODE.matcher(text).find() ? 2 : 0;
    points += text.toLowerCase(Locale.ROOT).startsWith("caused by") ? 1 : 0;
    points -= ADVICE.matcher(line).find() ? 5 : 0;
    points -= text.length() > LONGEST_PLEASANT ? 2 : 0;
    return WORD.matcher(text).results().limit(3).count() < 3 ? points - 3 : points;
  }
}

package dev.errata.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a log that say what went wrong, the likeliest first.
 *
 * <p>First the root of a chain of causes, then lines with a code, then those that are labelled as
 * an error, each in the log's order as the first error brings about the others; last the lines that
 * only sum up. It is a proposal that a person looks at, so a wrong choice costs a moment.
 */
final class MessageLines {
  /** A line of a log by its place, with the part that is the message. */
  record Message(int line, String text, Kind kind, int points) {}

  /** What a line is, the likeliest message first; the last cause of all goes before any. */
  enum Kind {
    CODED,
    CAUSE,
    LABELLED,
    WORDED,
    SHORT,
    TRAILER,
    OTHER
  }

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
              + "|npm (?:ERR!|error)(?: (?:code|errno|syscall|(?-i:[a-z]+(?= [A-Z])))(?= ))?"
              + "|\\[[a-z][a-z0-9_-]*\\]"
              + ")\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAMED =
      Pattern.compile("\\b[A-Z][A-Za-z]*(?:Error|Exception|Failure)\\b\\s*(?:\\[[A-Z_]+\\])?:");

  private static final Pattern WORDED =
      Pattern.compile(
          "^(?:error|fatal|panic|failed|failure|uncaught|exception|caused by)\\b|(?:\\berror|fatal)(?:\\[\\w+\\]| [A-Z]+\\d+)?:",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SAYS =
      Pattern.compile(
          "\\b(?:cannot|can't|could not|couldn't|unable|failed|denied|refused|rejected|invalid|not"
              + " found|no such|unexpected|unknown|missing|unsupported|already|expired|exceeded"
              + "|timed out|timeout|unresolved|conflict|not allowed|forbidden|unauthorized"
              + "|out of memory|not permitted|does not|doesn't|mismatch|aborted|panicked|killed"
              + "|segmentation fault|core dumped|out of range|overflow)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a tool itself calls an error, at its line's start or after the place of the mistake. */
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:\\S+?(?::\\d+(?::\\d+)?:?|\\(\\d+,\\d+\\):) (?:- )?)?(?:"
              + "(?i:(?:[\\w-]+: )?(?:fatal )?(?:error|fatal|panic)(?:\\[\\w+\\]| [A-Z]+\\d+)?:)"
              + "|(?:Exception in thread .{1,40} |Uncaught |Unhandled )?"
              + "(?:[\\w$]++(?:\\.|::))*+[A-Z]\\w*(?:Error|Exception|Failure)(?: \\[\\w+\\])?:"
              + ")\\s*\\S");

  private static final Pattern CAUSE = Pattern.compile("^Caused by: *\\S");

  /** What sums up what failed, after the message itself was printed. */
  private static final Pattern TRAILER =
      Pattern.compile(
          "^\\W*(?:error: )?(?:found )?\\d+ (?:errors?|problems?|failures?)\\b"
              + "|\\b(?:due to|with|found) (?:\\d+ (?:previous )?errors?|(?:previous )?errors)\\b"
              + "|\\b(?:build|compilation|tests?) (?:failed|failure|error)\\b"
              + "|\\baborting\\b|\\bexit(?:ed)? (?:code|status|with)"
              + "|\\*\\*\\* .*\\berror \\d+$|\\blog of this run\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FRAME =
      Pattern.compile(
          "^\\s+at |^\\s*File \"|^\\s*\\.{3} \\d+ (?:more|common)|^\\s*(?:#\\d+|\\d+:) +(?:0x|<)"
              + "|^\\s*\\^[\\s~^]*$|^goroutine \\d|^\\s+from ");

  private static final Pattern ADVICE =
      Pattern.compile(
          "complete log|for more information|debug log|see https?:|^\\W*(?:note|hint|help|warning|warn"
              + "|deprecated|info|debug)\\b|\\bwarning(?:\\[\\w+\\])?:|run with|--stacktrace"
              + "|traceback \\(most recent|npm (?:warn|notice)|try (?:again|running)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  private MessageLines() {}

  /** At most a few messages, the likeliest first; none where no line looks like an error. */
  static List<Message> of(LogText log) {
    List<Message> all = new ArrayList<>();
    for (int i = 0; i < log.lines().size(); i++) {
      String text = message(log.lines().get(i));
      Kind kind = text.isEmpty() ? Kind.OTHER : kind(log.lines().get(i), text);
      if (kind != Kind.OTHER) {
        all.add(new Message(i, text, kind, kind == Kind.WORDED ? points(text) : 0));
      }
    }
    int root =
        all.stream().filter(m -> m.kind() == Kind.CAUSE).mapToInt(Message::line).max().orElse(-1);
    all.sort(
        Comparator.comparing((Message m) -> m.line() != root)
            .thenComparing(Message::kind)
            .thenComparing(Message::points, Comparator.reverseOrder())
            .thenComparing(Message::line));
    Set<String> seen = new HashSet<>();
    List<Message> best = new ArrayList<>();
    for (Message one : all) {
      if (best.size() < MOST && seen.add(Shapes.signature(one.text()))) {
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

  private static Kind kind(String line, String text) {
    if (FRAME.matcher(line).find()) {
      return Kind.OTHER;
    }
    if (CAUSE.matcher(text).find()) {
      return Kind.CAUSE;
    }
    boolean labelled = LABEL.matcher(text).find();
    if (!labelled && (ADVICE.matcher(line).find() || points(text) < ENOUGH)) {
      return Kind.OTHER;
    }
    if (TRAILER.matcher(text).find()) {
      return Kind.TRAILER;
    }
    if (!labelled && WORD.matcher(text).results().limit(3).count() < 3) {
      return Kind.SHORT;
    }
    return !Codes.in(text).isEmpty() ? Kind.CODED : labelled ? Kind.LABELLED : Kind.WORDED;
  }

  private static int points(String text) {
    int points = NAMED.matcher(text).find() ? 4 : 0;
    points += WORDED.matcher(text).find() ? 3 : 0;
    points += SAYS.matcher(text).find() ? 3 : 0;
    points += Codes.in(text).stream().anyMatch(c -> text.startsWith(c + ": ")) ? 3 : 0;
    return text.length() > LONGEST_PLEASANT && points > ENOUGH ? points - 1 : points;
  }
}

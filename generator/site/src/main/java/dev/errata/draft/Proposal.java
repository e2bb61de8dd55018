package dev.errata.draft;

import dev.errata.draft.MessageLines.Message;
import dev.errata.match.Signature;
import dev.errata.match.scrub.Scrubber;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a log suggests for an entry about it.
 *
 * @param title from the likeliest message's first words; empty without one
 * @param signatures the likeliest first; empty where no line looks like an error
 * @param sample the lines around the message, or the last ones, as they may be shown
 * @param replaced what was taken out of the log, by its mark
 * @param text the whole log as it may be shown
 */
public record Proposal(
    String title,
    List<String> signatures,
    List<String> codes,
    String sample,
    List<Scrubber.Replaced> replaced,
    String text) {
  private static final int LONGEST_TITLE = 70;
  private static final int BEFORE = 6;
  private static final int AFTER = 12;
  private static final int WHOLE = 24;
  private static final int LONGEST_LINE = 2000;
  private static final int MOST_CODES = 3;

  private static final Pattern TITLE_LEAD =
      Pattern.compile(
          "^(?:caused by: *|exception in thread .{1,40}? |(?:[a-z][\\w-]*: )?(?:error|fatal|err|uncaught|exception)(?:\\[\\w+\\])?: *"
              + "|(?:…[\\s:,()-]*)+"
              + "|(?:\\w+\\.)+\\w+(?:Error|Exception): *)+",
          Pattern.CASE_INSENSITIVE);

  public Proposal {
    signatures = List.copyOf(signatures);
    codes = List.copyOf(codes);
    replaced = List.copyOf(replaced);
  }

  /** The proposal for a log. */
  public static Proposal of(String raw) {
    LogText log = LogText.of(raw);
    List<Message> messages = MessageLines.of(log);
    List<String> signatures = messages.stream().map(m -> Shapes.signature(m.text())).toList();
    return new Proposal(
        messages.isEmpty() ? "" : title(signatures.getFirst()),
        signatures,
        codes(log, messages),
        sample(log, messages.isEmpty() ? log.lines().size() - 1 : messages.getFirst().line()),
        log.replaced(),
        log.text());
  }

  /** A title for a signature: its words up to a placeholder behind which enough was said. */
  public static String title(String signature) {
    StringBuilder words = new StringBuilder();
    for (Signature.Part part : Signature.parse(signature).lines().getFirst().parts()) {
      if (part instanceof Signature.Part.Literal(String text)) {
        words.append(text);
      } else if (words.toString().strip().split("\\s+").length >= 4) {
        break;
      } else {
        words.append("…");
      }
    }
    String title = TITLE_LEAD.matcher(words.toString().strip()).replaceFirst("");
    title = title.replaceAll("[\\s:;,('\"`‘“\\[{/=-]+$", "").strip();
    if (title.length() > LONGEST_TITLE) {
      int space = title.lastIndexOf(' ', LONGEST_TITLE - 1);
      title = title.substring(0, space > 0 ? space : LONGEST_TITLE - 1) + "…";
    }
    return title.isEmpty() || !Character.isLowerCase(title.charAt(0)) || firstWordIsCode(title)
        ? title
        : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  /** {@code npm: …} or {@code java.lang.…} keep their small letter. */
  private static boolean firstWordIsCode(String title) {
    String first = title.split("\\s", 2)[0];
    return first.chars().anyMatch(c -> !Character.isLetter(c));
  }

  private static List<String> codes(LogText log, List<Message> messages) {
    Set<String> codes = new LinkedHashSet<>();
    List<String> lines = new ArrayList<>(messages.stream().limit(2).map(Message::text).toList());
    log.lines().stream()
        .filter(l -> l.length() < 200 && l.matches(".*\\bcode:? .*"))
        .limit(5)
        .forEach(lines::add);
    lines.forEach(line -> codes.addAll(Codes.in(line)));
    return codes.stream().limit(MOST_CODES).toList();
  }

  private static String sample(LogText log, int line) {
    List<String> lines = log.lines();
    boolean whole = lines.size() <= WHOLE;
    int from = whole ? 0 : Math.max(0, line - BEFORE);
    int to = whole ? lines.size() : Math.min(lines.size(), line + AFTER + 1);
    while (from < line && lines.get(from).isBlank()) {
      from++;
    }
    while (to > line + 1 && lines.get(to - 1).isBlank()) {
      to--;
    }
    return lines.subList(from, to).stream()
        .map(l -> l.substring(0, Math.min(l.length(), LONGEST_LINE)))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}

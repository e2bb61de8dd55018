package dev.errata.draft;

import dev.errata.match.scrub.Scrubber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log as it may be shown: without terminal escapes, secrets and personal data.
 *
 * @param lines never null, without ends of lines; empty ones at both ends are gone
 * @param replaced what was taken out, by its mark
 */
record LogText(List<String> lines, List<Scrubber.Replaced> replaced) {
  /** Colours, cursor moves and window titles of terminals. */
  private static final Pattern ESCAPES =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*+[ -/]*+[@-~]|\\][^\u0007\u001b]*+(?:\u0007|\u001b\\\\)|.)");

  private static final Pattern CONTROLS =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\n\t]]|[\\x{fffe}\\x{ffff}]|\\p{Cs}|[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  LogText {
    lines = List.copyOf(lines);
    replaced = List.copyOf(replaced);
  }

  static LogText of(String log) {
    String plain = ESCAPES.matcher(log).replaceAll("").replace("\r\n", "\n").replace('\r', '\n');
    String seen = CONTROLS.matcher(plain).replaceAll("");
    Scrubber.Scrubbed clean = Scrubber.clean(seen);
    List<String> lines = clean.text().lines().map(String::stripTrailing).toList();
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isEmpty()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isEmpty()) {
      to--;
    }
    return new LogText(lines.subList(from, to), clean.replaced());
  }

  String text() {
    return String.join("\n", lines);
  }
}

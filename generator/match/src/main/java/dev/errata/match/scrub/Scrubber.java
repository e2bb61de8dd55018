package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Keys;
import dev.errata.match.scrub.shape.Names;
import dev.errata.match.scrub.shape.Shapes;
import dev.errata.match.scrub.shape.Tokens;
import java.util.List;

/**
 * Replaces home folders, user names, e-mail addresses, tokens, IP addresses and UUIDs by named
 * marks. It would rather replace too much than too little: the reader sees the result before
 * anything is shared.
 */
public final class Scrubber {
  /** The names of all marks, which stand in brackets in a cleaned text. */
  public static final List<String> MARKS =
      List.of("secret", "uuid", "mac", "token", "ip", "email", "user", "name", "host", "key");

  /** The cleaned text and what was replaced. */
  public record Scrubbed(String text, List<Replaced> replaced) {}

  /** A kind of secret and how often it stood in the text. */
  public record Replaced(String mark, int times) {}

  private static final char ESCAPE = 0x1B;

  /** Behind these in the path of an address all is secret. */
  private static final String[] HOOKS = {"hooks.slack.com/", "/webhooks/", "api.telegram.org/"};

  private final String log;
  private final Marks marks = new Marks();
  private final Named named;
  private final Tokens tokens;
  private final Homes homes;
  private final People people;
  private final Lines lines;
  private final Flags flags;

  private Scrubber(String log) {
    this.log = log;
    named = new Named(log, marks);
    tokens = new Tokens(log);
    homes = new Homes(log, marks);
    people = new People(log, marks);
    lines = new Lines(log, marks);
    flags = new Flags(log, marks);
  }

  /** The log with every secret replaced. */
  public static Scrubbed clean(String log) {
    Scrubber scrubber = new Scrubber(Keys.without(log));
    scrubber.run();
    return new Scrubbed(scrubber.withoutUsers(), scrubber.marks.replaced);
  }

  private void run() {
    boolean starts = true;
    for (int i = 0; i < log.length(); ) {
      char c = log.charAt(i);
      int end = Chars.at(log, i - 1) == '\n' || i == 0 ? lines.at(i) : i;
      end = end > i ? end : find(i, c, starts);
      if (end == i) {
        end = c == ESCAPE ? escapeEnd(i) : i + 1;
        marks.copy(log, i, end);
      }
      starts = end > i + 1 || !Chars.isAlnum(c) || isEscaped(i);
      i = end;
    }
  }

  /** The end of what was replaced here; a word is looked at only where it starts. */
  private int find(int i, char c, boolean starts) {
    if (!Chars.isAlnum(c)) {
      int end = flags.at(i);
      end = end > i ? end : people.at(i);
      end = end > i ? end : homes.at(i);
      char before = Chars.at(log, i - 1);
      return end == i && c == ':' && before != ':' && !Chars.isAlnum(before)
          ? shape(i, Shapes.addressEnd(log, i), "[ip]")
          : end;
    }
    if (!starts || isEscaped(i) && Chars.isAlnum(Chars.at(log, i + 1))) {
      return i;
    }
    int end = hook(i);
    end = end > i ? end : named.at(i);
    end = end > i ? end : shapes(i);
    return end > i ? end : people.at(i);
  }

  private int shapes(int i) {
    int end = shape(i, Shapes.uuidEnd(log, i), "[uuid]");
    end = end > i ? end : shape(i, Shapes.cardEnd(log, i), "[mac]");
    end = end > i ? end : shape(i, Shapes.addressEnd(log, i), "[ip]");
    end = end > i ? end : shape(i, Shapes.namedEnd(log, i), "[ip]");
    return end > i ? end : shape(i, tokens.end(i), "[token]");
  }

  private int shape(int i, int end, String mark) {
    if (end > i) {
      marks.mark(mark);
    }
    return end;
  }

  /** An address that lets whoever knows it post. */
  private int hook(int i) {
    for (String hook : HOOKS) {
      if (log.startsWith(hook, i - hook.length())) {
        return shape(i, Chars.runEnd(log, i, "/_-:"), Names.SECRET);
      }
    }
    return i;
  }

  /** Whether a letter only ends an escape of a line's end or a tab. */
  private boolean isEscaped(int i) {
    return Chars.at(log, i - 1) == '\\' && "nrt".indexOf(log.charAt(i)) >= 0
        || log.charAt(i) == 'm'
            && (Chars.isDigit(Chars.at(log, i - 1)) || Chars.at(log, i - 1) == '[');
  }

  /** The end of a terminal's sequence. */
  private int escapeEnd(int i) {
    int end = i + 1;
    if (Chars.at(log, end) == '[') {
      end++;
      while (end < log.length() && !Chars.isLetter(log.charAt(end)) && log.charAt(end) >= ' ') {
        end++;
      }
      end += end < log.length() && Chars.isLetter(log.charAt(end)) ? 1 : 0;
    }
    return end;
  }

  /** The written text without the names that stood for a person somewhere in it. */
  private String withoutUsers() {
    String text = marks.out.toString();
    marks.out.setLength(0);
    for (int i = 0; i < text.length(); ) {
      int end = Chars.runEnd(text, i, "");
      boolean mark = Chars.at(text, i - 1) == '[' && Chars.at(text, end) == ']';
      if (end > i && !mark && marks.users.contains(text.substring(i, end).toLowerCase())) {
        marks.mark(Names.USER);
      } else {
        end = Math.max(end, i + 1);
        marks.copy(text, i, end);
      }
      i = end;
    }
    return marks.out.toString();
  }
}

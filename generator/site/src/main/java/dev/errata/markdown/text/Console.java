package dev.errata.markdown.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells commands from what they print in a terminal's text, so that copying takes commands only.
 *
 * <p>The kind of the first prompt that is found decides for the block: after {@code $} a line with
 * {@code #} is a comment that somebody typed or output, unless a command became root.
 */
public final class Console {
  private final List<Line> lines = new ArrayList<>();
  private final Prompt prompt;
  private boolean root;
  private boolean continued;
  private String heredoc = "";

  private Console(Prompt prompt) {
    this.prompt = prompt;
  }

  /**
   * One line.
   *
   * @param prompt what the terminal printed before the command; empty for output
   * @param isCommand whether {@code text} was typed
   */
  public record Line(String prompt, String text, boolean isCommand) {}

  /** The lines of a block; all of them are commands when there is no prompt. */
  public static List<Line> read(String code) {
    List<String> lines = code.lines().toList();
    Prompt prompt = Prompt.of(lines);
    Console console = new Console(prompt);
    lines.forEach(console::line);
    return console.lines;
  }

  private void line(String line) {
    int length = prompt.length(line);
    if (prompt == Prompt.NONE) {
      lines.add(new Line("", line, true));
    } else if (!heredoc.isEmpty()) {
      continuation(line);
      heredoc = ends(line) ? "" : heredoc;
    } else if (continued) {
      continuation(line);
      continues(line);
    } else if (length > 0 || root && line.startsWith("# ")) {
      int shown = length > 0 ? length : 2;
      String command = line.substring(shown);
      lines.add(new Line(line.substring(0, shown), command, true));
      root |= becomesRoot(command);
      continues(command);
    } else {
      lines.add(new Line("", line, false));
    }
  }

  /** The shell prints {@code > } where a command goes on. */
  private void continuation(String line) {
    int shown = line.startsWith("> ") ? 2 : line.startsWith(">> ") ? 3 : 0;
    lines.add(new Line(line.substring(0, shown), line.substring(shown), true));
  }

  private void continues(String command) {
    continued = !prompt.joins.isEmpty() && command.endsWith(prompt.joins);
    heredoc = prompt.isShell() ? heredocWord(command) : "";
    continued &= heredoc.isEmpty();
  }

  private boolean ends(String line) {
    String text = line.startsWith("> ") ? line.substring(2) : line;
    return text.strip().equals(heredoc);
  }

  /** The word that ends a here-document which a command begins, if it does. */
  private static String heredocWord(String command) {
    int at = unquoted(command, "<<");
    if (at < 0 || command.startsWith("<<<", at)) {
      return "";
    }
    int from = at + 2;
    while (from < command.length() && " -'\"\\~".indexOf(command.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < command.length() && Character.isJavaIdentifierPart(command.charAt(to))) {
      to++;
    }
    return command.substring(from, to);
  }

  /** Where a sign first stands outside of quotation marks and comments; negative if nowhere. */
  private static int unquoted(String command, String sign) {
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '\\' && quote != '\'') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#' && (i == 0 || command.charAt(i - 1) == ' ')) {
        return -1;
      } else if (command.startsWith(sign, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean becomesRoot(String command) {
    String typed = command.strip();
    return typed.equals("su")
        || typed.startsWith("su ")
        || typed.startsWith("sudo -i")
        || typed.startsWith("sudo -s")
        || typed.startsWith("sudo su")
        || typed.startsWith("docker exec -it ")
        || typed.startsWith("docker run -it ");
  }

  /** How a shell asks for a command, and how a command goes on in the next line. */
  private enum Prompt {
    DOLLAR("$ ", "\\"),
    POWERSHELL("PS", "`"),
    WINDOWS(":\\", "^"),
    PYTHON(">>> ", ""),
    PERCENT("% ", "\\"),
    HASH("# ", "\\"),
    NONE("", "");

    private final String mark;
    private final String joins;

    Prompt(String mark, String joins) {
      this.mark = mark;
      this.joins = joins;
    }

    static Prompt of(List<String> lines) {
      for (Prompt prompt : values()) {
        if (prompt != NONE && lines.stream().anyMatch(line -> prompt.length(line) > 0)) {
          return prompt;
        }
      }
      return NONE;
    }

    boolean isShell() {
      return this == DOLLAR || this == PERCENT || this == HASH;
    }

    /** How much of a line the prompt is; 0 for none. */
    int length(String line) {
      return switch (this) {
        case NONE -> 0;
        case POWERSHELL -> line.startsWith("PS> ") ? 4 : line.startsWith("PS ") ? path(line, 3) : 0;
        case WINDOWS -> path(line, 0);
        case PYTHON -> line.startsWith(mark) ? 4 : line.startsWith("... ") ? 4 : 0;
        case DOLLAR, HASH -> line.startsWith(mark) ? mark.length() : host(line);
        case PERCENT -> line.startsWith(mark) ? mark.length() : 0;
      };
    }

    /** {@code C:\Users\ann> }, from a place on. */
    private static int path(String line, int from) {
      boolean drive =
          line.length() > from + 3
              && Character.isLetter(line.charAt(from))
              && line.startsWith(":\\", from + 1);
      int end = drive ? line.indexOf('>', from) : -1;
      if (end < 0) {
        return 0;
      }
      return line.startsWith("> ", end) ? end + 2 : end + 1;
    }

    /** {@code ann@host:~/app$ } or {@code [ann@host app]$ }. */
    private int host(String line) {
      int end = line.indexOf(mark);
      int at = line.indexOf('@');
      if (at <= 0 || end <= at) {
        return 0;
      }
      boolean bracketed = line.charAt(0) == '[' && line.charAt(end - 1) == ']';
      boolean plain = line.substring(0, end).chars().noneMatch(Character::isWhitespace);
      return bracketed || plain && line.indexOf(':') > at ? end + mark.length() : 0;
    }
  }
}

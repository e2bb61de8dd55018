package dev.errata.markdown.text;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.sign.Signs;
import java.util.ArrayList;
import java.util.List;

/** Finds what makes a text read otherwise than the machine that gets it. */
public final class Disguise {
  /** More blanks than that push the rest of a line off the screen. */
  private static final int BLANKS = 40;

  private Disguise() {}

  /** What is wrong between two places of a text. */
  public record Found(int start, int end, Code code, String message, String help) {}

  /** Characters that nobody sees, in a body's text; each is one finding. */
  public static List<Found> unseen(String text, String where, Code code) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        int c = text.codePointAt(i);
        if (Signs.isInvisible(text, i, c)) {
          String message =
              String.format("%s holds the character U+%04X, which nobody sees", where, c);
          found.add(new Found(i, i + Character.charCount(c), code, message, "remove it"));
        }
        i += Character.charCount(c) - 1;
      }
    }
    return found;
  }

  /** Letters and blanks of a command that look like others. */
  public static List<Found> lookAlikes(String command) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < command.length(); ) {
      int end = i;
      while (end < command.length() && Character.isLetterOrDigit(command.charAt(end))) {
        end++;
      }
      if (Signs.isMixed(command.substring(i, end))) {
        found.add(mixed(i, end, "the word"));
      }
      for (int at = i; at < Math.min(end + 1, command.length()); at++) {
        char c = command.charAt(at);
        if (Signs.isOdd(c)) {
          String message =
              String.format("the command holds U+%04X, which looks like another", (int) c);
          found.add(
              new Found(at, at + 1, Code.LOOK_ALIKE_CHARACTER, message, "type it on a keyboard"));
        }
      }
      i = end + 1;
    }
    return found;
  }

  /** The host of a link whose letters are of more than one alphabet. */
  public static List<Found> host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return start > 1 && Signs.isMixed(url.substring(start, end))
        ? List.of(mixed(start, end, "the host"))
        : List.of();
  }

  private static Found mixed(int start, int end, String what) {
    return new Found(
        start,
        end,
        Code.LOOK_ALIKE_CHARACTER,
        what + " mixes Latin letters with Cyrillic or Greek ones",
        "type it on a keyboard; a host may be written as xn--…");
  }

  /** Where the rest of a line can't be seen, since so many blanks stand before it. */
  public static List<Found> offScreen(String line) {
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != ' ' && line.charAt(i) != '\t') {
        if (i - from >= BLANKS) {
          return List.of(
              new Found(
                  i,
                  line.stripTrailing().length(),
                  Code.COMMAND_OFF_SCREEN,
                  "the rest of the command stands off the screen, behind " + (i - from) + " blanks",
                  "write it behind one blank, or on a line of its own"));
        }
        from = i + 1;
      }
    }
    return List.of();
  }
}

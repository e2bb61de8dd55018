package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Names;

/** Replaces what the beginning of a line tells by its place: a machine's name, an owner's. */
final class Lines {
  private static final int FARTHEST = 120;
  private static final String FLAGS = "dlbcps-";

  private final String log;
  private final Marks marks;

  Lines(String log, Marks marks) {
    this.log = log;
    this.marks = marks;
  }

  /** The place after what was replaced at a line's start, or the same one. */
  int at(int i) {
    int prompt = prompt(i);
    int entry = prompt > i ? prompt : systemLog(i);
    return entry > i ? entry : listing(i);
  }

  /** {@code host:folder user$ command}. */
  private int prompt(int i) {
    int host = Chars.runEnd(log, i, "-.");
    int folder = host;
    while (folder - i < FARTHEST && Chars.at(log, folder) > ' ') {
      folder++;
    }
    int user = folder + 1;
    int end = Chars.runEnd(log, user, "-._");
    boolean fits = host > i && folder > host + 1 && end > user && log.charAt(host) == ':';
    if (!fits
        || Chars.at(log, folder) != ' '
        || Chars.at(log, end) != '$'
        || Chars.at(log, end + 1) != ' ') {
      return i;
    }
    marks.mark(Names.HOST);
    marks.copy(log, host, user);
    account(user, end);
    return end;
  }

  /** A time, the machine, and a program with its number in brackets and a colon. */
  private int systemLog(int i) {
    for (int p = i; p < i + FARTHEST && Chars.at(log, p) != '\n'; p++) {
      boolean time = Chars.at(log, p) == ' ' && isTime(i, p);
      int host = p + 1;
      int end = time ? Chars.runEnd(log, host, "-._") : host;
      int program = end + 1;
      int number =
          end > host && Chars.at(log, end) == ' ' ? Chars.runEnd(log, program, "-._/@") : program;
      int close = Chars.at(log, number) == '[' ? Chars.digitsEnd(log, number + 1) : number;
      if (number > program && close > number + 1 && log.startsWith("]:", close)) {
        marks.copy(log, i, host);
        marks.mark(Names.HOST);
        return end;
      }
    }
    return i;
  }

  /** Whether hours, minutes and seconds end here, maybe with more digits or a zone. */
  private boolean isTime(int i, int end) {
    int p = end;
    while (p > i
        && (Chars.isDigit(log.charAt(p - 1)) || ":.,+-TZ".indexOf(log.charAt(p - 1)) >= 0)) {
      p--;
    }
    int colon = log.indexOf(":", p);
    return colon > p
        && colon + 6 <= end
        && Chars.isDigit(log.charAt(colon + 1))
        && log.charAt(colon + 3) == ':'
        && Chars.isDigit(log.charAt(colon + 4));
  }

  /** {@code -rw-r--r-- 1 owner group}, as files are listed. */
  private int listing(int i) {
    for (int k = 0; k < 10; k++) {
      char c = Chars.at(log, i + k);
      if (k == 0 ? FLAGS.indexOf(c) < 0 : "rwxsStT-".indexOf(c) < 0) {
        return i;
      }
    }
    int links = Chars.runEnd(log, i + 10, "+.@");
    int number = Chars.spacesEnd(log, links);
    int digits = Chars.digitsEnd(log, number);
    int owner = Chars.spacesEnd(log, digits);
    int end = Chars.runEnd(log, owner, "._-");
    int group = Chars.spacesEnd(log, end);
    int last = Chars.runEnd(log, group, "._-");
    if (number == links || digits == number || owner == digits || end == owner || last == group) {
      return i;
    }
    marks.copy(log, i, owner);
    account(owner, end);
    marks.copy(log, end, group);
    account(group, last);
    return last;
  }

  private void account(int from, int to) {
    String name = log.substring(from, to);
    if (Marks.isNobody(name) || name.equals("staff") || name.equals("wheel")) {
      marks.copy(log, from, to);
    } else {
      marks.user(name);
      marks.mark(Names.USER);
    }
  }
}

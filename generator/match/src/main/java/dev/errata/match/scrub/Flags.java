package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Names;

/** Replaces what short options of a command give as a password or a cookie. */
final class Flags {
  private static final int AROUND = 400;

  /** Commands and options beside which {@code -p} is a password. */
  private static final String[] LOGINS = {
    "sshpass", "mysql", "mariadb", "login", "--username", "zip ", "7z ", "mongo", "ldap"
  };

  private final String log;
  private final Marks marks;

  Flags(String log, Marks marks) {
    this.log = log;
    this.marks = marks;
  }

  /** The place after what was replaced, or the same one. */
  int at(int i) {
    char before = Chars.at(log, i - 1);
    if (log.charAt(i) != '-' || before > ' ' && !Chars.isQuote(before)) {
      return i;
    }
    boolean user = Chars.startsWith(log, i, "--user ") || Chars.startsWith(log, i, "--user=");
    boolean cookie = Chars.startsWith(log, i, "--cookie ");
    int name = user ? i + 6 : cookie ? i + 8 : i + 2;
    char letter = user ? 'u' : cookie ? 'b' : Chars.at(log, i + 1);
    boolean apart = Chars.at(log, name) == ' ' || Chars.at(log, name) == '=';
    int start = apart ? name + 1 : name;
    int first = Chars.isQuote(Chars.at(log, start)) ? start + 1 : start;
    int end = first;
    while (end < log.length()
        && log.charAt(end) >= ' '
        && (first > start ? log.charAt(end) != log.charAt(start) : log.charAt(end) > ' ')) {
      end++;
    }
    String value = first < end ? log.substring(first, end) : "";
    if (value.isEmpty()
        || value.charAt(0) == '-'
        || value.charAt(0) == '['
        || !isSecret(letter, value, i)) {
      return i;
    }
    marks.copy(log, i, first);
    marks.mark(Names.SECRET);
    return end;
  }

  private boolean isSecret(char letter, String value, int i) {
    boolean letters = false;
    for (int k = 0; k < value.length(); k++) {
      letters |= Chars.isLetter(value.charAt(k));
    }
    boolean pair = letters && value.indexOf(':') > 0 && value.indexOf('/') < 0;
    return switch (letter) {
      case 'u', 'U' -> pair && value.charAt(1) != ':';
      case 'p', 'P', 'w' -> letters && stands(LOGINS, i);
      case 'a' -> stands(new String[] {"redis-cli"}, i);
      case 'b' -> value.indexOf('=') > 0 && stands(new String[] {"curl"}, i);
      default -> false;
    };
  }

  /** Whether one of some texts stands on the line, not far away. */
  private boolean stands(String[] texts, int i) {
    int start = i;
    while (start > 0 && i - start < AROUND && log.charAt(start - 1) != '\n') {
      start--;
    }
    int end = i;
    while (end < log.length() && end - i < AROUND && log.charAt(end) != '\n') {
      end++;
    }
    String line = log.substring(start, end).toLowerCase();
    for (String text : texts) {
      if (line.indexOf(text) >= 0) {
        return true;
      }
    }
    return false;
  }
}

package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Names;
import dev.errata.match.scrub.shape.Shapes;

/** Replaces e-mail addresses, who is logged in where, and what an address holds of its user. */
final class People {
  private static final int LONGEST = 256;

  /** What follows a package's name and an at sign: a tag, or where it is from. */
  private static final String VERSIONS =
      " latest next beta alpha rc canary nightly experimental main master head stable lts npm"
          + " workspace patch link file portal catalog git https http ";

  private static final String NO_DOMAINS = " HKLM HKCU HKCR HKU NT BUILTIN ";

  private final String log;
  private final Marks marks;

  /** The end of the last stretch that was looked at for an at sign. */
  private int looked;

  People(String log, Marks marks) {
    this.log = log;
    this.marks = marks;
  }

  /** The place after what was replaced, or the same one. */
  int at(int i) {
    if (log.charAt(i) == '/' && Chars.at(log, i + 1) == '/') {
      return credentials(i);
    }
    if (log.charAt(i) == ':') {
      return oracle(i);
    }
    int address = i >= looked ? address(i) : i;
    return address > i ? address : domain(i);
  }

  private int address(int i) {
    int at = Chars.runEnd(log, i, "._%+-");
    int encoded = log.substring(i, at).toLowerCase().indexOf("%40");
    int end = encoded > 0 ? i + encoded : at;
    int host = encoded > 0 ? end + 3 : at + 1;
    looked = at;
    if (end == i || encoded <= 0 && Chars.at(log, at) != '@' || end - i > LONGEST) {
      return i;
    }
    int four = Shapes.fourEnd(log, host);
    int stop = four > host ? four : Chars.runEnd(log, host, "._-");
    while (stop > host && !Chars.isAlnum(log.charAt(stop - 1))) {
      stop--;
    }
    String user = log.substring(i, end);
    if (stop == host || user.equals("git") || four == host && isPackage(i, host, stop)) {
      return i;
    }
    looked = stop;
    marks.user(Marks.isNobody(user) ? "" : user);
    boolean dotted = four == host && log.substring(host, stop).indexOf('.') > 0;
    if (dotted) {
      named();
      marks.mark("[email]");
    } else {
      marks.mark(Names.USER);
      marks.copy(log, end, host);
      marks.mark(four > host ? "[ip]" : Names.HOST);
    }
    return stop;
  }

  /** Whether a package's version stands after the at sign, or an object's number. */
  private boolean isPackage(int i, int host, int stop) {
    String after = log.substring(host, stop);
    int digits = Chars.digitsEnd(after, after.charAt(0) == 'v' ? 1 : 0);
    boolean version =
        digits > 0 && digits < after.length() ? after.charAt(digits) == '.' : digits > 0;
    boolean number = after.length() <= 8;
    for (int k = 0; k < after.length(); k++) {
      number &= Chars.isHex(after.charAt(k));
    }
    char before = Chars.at(log, i - 1);
    boolean path = before == '/' || before == '@';
    return version && after.charAt(0) != 'v'
        || version && digits > 1
        || number
        || Chars.holds(VERSIONS, after)
        || path && after.indexOf('.') < 0;
  }

  /** Replaces the name before an address in angle brackets, which is written already. */
  private void named() {
    StringBuilder out = marks.out;
    int end = out.length() - 1;
    if (end < 2 || out.charAt(end) != '<') {
      return;
    }
    int start = end;
    int words = 0;
    for (int p = end - 1; p >= 0 && words <= 3 && end - p < LONGEST; p--) {
      char c = out.charAt(p);
      if (c == ' ' && start <= p + 1) {
        words++;
      } else if (c == ' ' || !Chars.isWord(c) && ".'".indexOf(c) < 0) {
        break;
      }
      start = p;
    }
    while (start < end && out.charAt(start) == ' ') {
      start++;
    }
    String name = out.substring(start, end).trim();
    if (!name.isEmpty()) {
      out.setLength(start);
      marks.mark("[name]");
      out.append(" <");
    }
  }

  /** What stands before the at sign of an address: an account, with a password or without. */
  private int credentials(int i) {
    int start = i + 2;
    int end = start;
    int at = -1;
    int slash = -1;
    boolean colon = false;
    while (end < log.length() && end - start < LONGEST && isOfAddress(log.charAt(end))) {
      char c = log.charAt(end);
      slash = c == '/' && slash < 0 ? end : slash;
      colon |= c == ':' && slash < 0 && !Chars.isDigit(Chars.at(log, end + 1));
      at = c == '@' && (slash < 0 || colon) ? end : at;
      end++;
    }
    if (at <= start || log.substring(start, at).equals("git")) {
      return i;
    }
    marks.copy(log, i, start);
    marks.mark(Names.SECRET);
    looked = Math.max(looked, at + 1);
    return at;
  }

  /** {@code thin:user/password@}, as Oracle's drivers write it. */
  private int oracle(int i) {
    boolean driver = Chars.startsWith(log, i - 5, ":thin") || Chars.startsWith(log, i - 4, ":oci");
    int slash = driver ? Chars.runEnd(log, i + 1, "_$#") : i;
    int at = Chars.at(log, slash) == '/' ? Chars.runEnd(log, slash + 1, "_$#!.-") : i;
    if (at == i || Chars.at(log, at) != '@') {
      return i;
    }
    marks.copy(log, i, i + 1);
    marks.mark(Names.SECRET);
    return at;
  }

  private static boolean isOfAddress(char c) {
    return c > ' ' && !Chars.isQuote(c) && "?#<>{}".indexOf(c) < 0;
  }

  /** An account of a Windows domain: its name in capitals, a backslash, a name. */
  private int domain(int i) {
    int slash = Chars.runEnd(log, i, "-", i + 16);
    int name = Chars.backslashesEnd(log, slash);
    int end = Chars.runEnd(log, name, "._-", name + LONGEST);
    char before = Chars.at(log, i - 1);
    boolean alone = before <= ' ' || Chars.isQuote(before) || "=([:".indexOf(before) >= 0;
    if (!alone
        || name == slash
        || name - slash > 2
        || end == name
        || slash - i < 2
        || slash - i > 15
        || Chars.at(log, end) == '\\'
        || !isCapital(i, slash)
        || isCapital(name, end)
        || Chars.holds(NO_DOMAINS.toLowerCase(), log.substring(i, slash))
        || isEscape(slash, name)) {
      return i;
    }
    marks.user(log.substring(name, end));
    marks.mark(Names.USER);
    return end;
  }

  /** Whether a single backslash begins an escape, as in a message with a line's end in it. */
  private boolean isEscape(int slash, int name) {
    char next = log.charAt(name);
    char after = Chars.at(log, name + 1);
    return name - slash == 1 && "nrt".indexOf(next) >= 0 && !Chars.isLetter(after);
  }

  private boolean isCapital(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = log.charAt(i);
      if (Chars.isLetter(c) && !Chars.isUpper(c)) {
        return false;
      }
    }
    return true;
  }
}

package dev.errata.match.scrub;

import dev.errata.match.scrub.shape.Chars;
import dev.errata.match.scrub.shape.Names;
import dev.errata.match.scrub.shape.Tokens;

/** Replaces what follows a name that says so: a password, a user, a header, a parameter. */
final class Named {
  private static final int LONGEST = 64;

  /** Words that stand between a header's name and the secret. */
  private static final String SCHEMES =
      " bearer basic token apikey negotiate ntlm sharedkey genie-key ";

  private static final String LEXICAL = " unexpected expected illegal ";

  private final String log;
  private final Marks marks;
  private final Values values;

  Named(String log, Marks marks) {
    this.log = log;
    this.marks = marks;
    values = new Values(log);
  }

  /** The place after what was replaced, or the same one. */
  int at(int i) {
    int end = nameEnd(i);
    String name = log.substring(Chars.at(log, i - 1) == '_' ? i - 1 : i, end).toLowerCase();
    String mark = Names.mark(name);
    boolean query = isQuery(i) && Chars.at(log, end) == '=';
    if (mark == null && (query && Names.isInQuery(name) || isAttached(name, end))) {
      mark = Names.SECRET;
    }
    return mark == null || end == i ? i : replace(i, end, mark);
  }

  private boolean isAttached(String name, int end) {
    return Names.isAttached(name) && Chars.at(log, end) == '=' && Chars.at(log, end + 1) > ' '
        || name.endsWith("_auth");
  }

  /** What a name announces: from where to where, and how it is written. */
  private record Value(String text, int first, int stop, boolean bare, boolean quoted) {}

  private int replace(int i, int end, String mark) {
    String name = log.substring(i, end).toLowerCase();
    boolean lexical = name.equals("token") && Chars.holds(LEXICAL, wordBefore(i));
    Value value = lexical ? null : value(i, end, name);
    if (value == null || mark.equals(Names.USER) && !isUser(value)) {
      return i;
    }
    if (mark.equals(Names.USER) && value.text.indexOf(' ') < 0) {
      marks.user(value.text);
    }
    marks.copy(log, i, value.first);
    marks.mark(mark);
    return value.stop;
  }

  /** The value behind a name, or null where none is or it is no secret. */
  private Value value(int i, int end, String name) {
    int announced = valueStart(i, end);
    boolean bare = announced < 0;
    int start = bare ? Chars.spacesEnd(log, end) : announced;
    if (start == end) {
      return null;
    }
    int opened = values.opened(start);
    boolean quoted = opened > start;
    int first = name.endsWith("authorization") ? schemeEnd(opened) : opened;
    int stop = stop(i, first, name);
    if (name.equals("user.name") && !quoted && !bare) {
      stop = lineEnd(first);
    }
    Value value = new Value(log.substring(first, Math.max(first, stop)), first, stop, bare, quoted);
    return (bare ? isBare(name, value, i) : isValue(name, value)) ? value : null;
  }

  private int stop(int i, int first, String name) {
    if (name.endsWith("cookie")) {
      return values.pairsEnd(first);
    }
    int end = values.end(i, first);
    return name.endsWith("authorization") ? Math.max(values.pairsEnd(first), end) : end;
  }

  private int lineEnd(int from) {
    int end = log.indexOf('\n', from);
    return end < 0 ? log.length() : end;
  }

  private int nameEnd(int i) {
    int end = Chars.runEnd(log, i, "_-.", i + LONGEST + 1);
    while (end > i && !Chars.isAlnum(log.charAt(end - 1))) {
      end--;
    }
    for (String more : new String[] {" key", " id", " name"}) {
      end +=
          Chars.startsWith(log, end, more) && isSeparator(end + more.length()) ? more.length() : 0;
    }
    return end - i > LONGEST ? i : end;
  }

  private boolean isSeparator(int at) {
    int p = Chars.spacesEnd(log, at);
    return Chars.at(log, p) == '=' || Chars.at(log, p) == ':';
  }

  private String wordBefore(int i) {
    int end = i;
    while (end > 0 && !Chars.isAlnum(log.charAt(end - 1)) && log.charAt(end - 1) != '\n') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST && Chars.isAlnum(log.charAt(start - 1))) {
      start--;
    }
    return log.substring(start, end);
  }

  private boolean isQuery(int i) {
    return i > 0 && "?&#;".indexOf(log.charAt(i - 1)) >= 0;
  }

  /** Where the value starts that a name and a separator announce, or -1. */
  private int valueStart(int i, int end) {
    int closed = Chars.backslashesEnd(log, end);
    boolean quoted = Chars.isQuote(Chars.at(log, closed));
    closed = quoted ? closed + 1 : end;
    closed += quoted && Chars.at(log, closed) == ']' ? 1 : 0;
    int p = Chars.spacesEnd(log, closed);
    int after = p + separator(p, quoted, Chars.at(log, i - 1) == '<');
    if (after == p) {
      return isFlag(i) && p > closed ? p : -1;
    }
    return Chars.spacesEnd(log, after);
  }

  private int separator(int p, boolean quoted, boolean tag) {
    char c = Chars.at(log, p);
    char next = Chars.at(log, p + 1);
    if ((c == '=' || c == '-') && next == '>' || c == ':' && next == '=') {
      return 2;
    }
    if (c == '=' && next != '=' || c == ':' && next != ':' || tag && c == '>') {
      return 1;
    }
    if (Chars.startsWith(log, p, "%3d")) {
      return 3;
    }
    return Chars.startsWith(log, p, "value=") && quoted ? 6 : quoted && c == ',' ? 1 : 0;
  }

  private boolean isFlag(int i) {
    char before = Chars.at(log, i - 2);
    return Chars.at(log, i - 1) == '-' && (before == '-' || before <= ' ' || Chars.isQuote(before));
  }

  /** The place after a header's scheme, which is no secret. */
  private int schemeEnd(int start) {
    int end = Chars.runEnd(log, start, "-");
    String scheme = log.substring(start, end);
    int next = Chars.at(log, end) == '+' ? end + 1 : Chars.spacesEnd(log, end);
    return next > end && Chars.holds(SCHEMES, scheme) && Chars.at(log, next) > ' ' ? next : start;
  }

  private boolean isValue(String name, Value value) {
    String text = value.text;
    if (text.isEmpty() || Values.isNone(text)) {
      return false;
    }
    char first = text.charAt(0);
    boolean path = first == '/' || first == '~' || Chars.at(text, 1) == ':';
    boolean counted = name.equals("pass") && Chars.digitsEnd(text, 0) == text.length();
    boolean apart = Chars.at(log, value.first - 1) == ' ';
    return !(path && name.endsWith("pwd") || counted || apart && Values.isProse(text));
  }

  /** Whether a value that only a space parts from its name looks like a secret. */
  private boolean isBare(String name, Value value, int i) {
    if (name.startsWith("user")) {
      return value.quoted;
    }
    boolean login = name.equals("password") && wordBefore(wordStart(i)).equals("login");
    return login || Tokens.looksSecret(value.text);
  }

  /** Where the word before a place starts. */
  private int wordStart(int i) {
    return Math.max(0, i - 1 - wordBefore(i).length());
  }

  /** Whether a value is a person's account and nothing else. */
  private boolean isUser(Value value) {
    String text = value.text;
    boolean ends = value.bare || value.quoted || Chars.at(log, value.stop) != ' ';
    return ends
        && Chars.runEnd(text, 0, "._-\\ ") == text.length()
        && !Marks.isNobody(text)
        && !Chars.startsWith(text, 0, "your")
        && Chars.digitsEnd(text, 0) < text.length();
  }
}

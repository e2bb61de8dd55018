package dev.errata.highlight;

import dev.errata.highlight.Language.Comment;
import dev.errata.highlight.Language.Lines;
import dev.errata.highlight.Language.Quote;
import dev.errata.highlight.Language.Quote.Form;
import dev.errata.highlight.Span.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Goes over a text once, from left to right. It knows words and strings, no grammar. */
final class Scanner {
  /** Words behind which the next one is a command too. */
  private static final Set<String> PREFIXES =
      Set.of(
          "if", "then", "else", "elif", "while", "until", "do", "sudo", "env", "exec", "time",
          "nohup", "command", "xargs");

  private final String code;
  private final Language language;
  private final List<Span> spans = new ArrayList<>();

  /** How far a quote was looked for in vain: not again from each place, that takes square time. */
  private final Map<Quote, Integer> unclosed = new HashMap<>();

  private int at;
  private boolean command;

  Scanner(String code, Language language) {
    this.code = code;
    this.language = language;
  }

  List<Span> spans() {
    line();
    while (at < code.length()) {
      int before = at;
      if (!comment() && !string() && !variable() && !word()) {
        plain();
      }
      if (at > before && code.charAt(at - 1) == '\n' && at - before == 1) {
        line();
      }
    }
    return spans;
  }

  /** One character that means nothing of its own. */
  private void plain() {
    char c = code.charAt(at);
    if (!Character.isWhitespace(c) || c == '\n') {
      command = language.lines() == Lines.COMMAND && beginsCommand(c);
    }
    at++;
  }

  private boolean beginsCommand(char c) {
    char before = at == 0 ? '\n' : code.charAt(at - 1);
    return switch (c) {
      case '\n' -> "\\^`".indexOf(before) < 0;
      case ';', '|', '(' -> true;
      case '&' -> before != '>';
      case '{' -> at + 1 < code.length() && isSpace(at + 1);
      default -> false;
    };
  }

  private void line() {
    switch (language.lines()) {
      case COMMAND -> command |= at == 0;
      case COLON_KEY -> key(":");
      case EQUALS_KEY -> key("=");
      case INSTRUCTION -> command = at < 2 || code.charAt(at - 2) != '\\';
      case PLAIN, STRING_KEY, DIFF -> {}
    }
  }

  /** A key at the start of a line, behind blanks and list marks. */
  private void key(String mark) {
    int from = at;
    while (from < code.length() && (isBlank(from) || code.startsWith("- ", from))) {
      from++;
    }
    if (mark.equals("=") && code.startsWith("[", from)) {
      add(from, lineEnd(from), Kind.NAME);
      return;
    }
    int end = from;
    while (end < code.length() && (isWordPart(end) || "-./@".indexOf(code.charAt(end)) >= 0)) {
      end++;
    }
    int sign = end;
    while (mark.equals("=") && sign < code.length() && isBlank(sign)) {
      sign++;
    }
    boolean alone = mark.equals("=") || sign + 1 >= code.length() || isSpace(sign + 1);
    if (end > from && code.startsWith(mark, sign) && alone) {
      add(from, end, Kind.NAME);
    }
  }

  private boolean comment() {
    for (Comment comment : language.comments()) {
      if (startsWith(comment.open()) && (!comment.alone() || at == 0 || isSpace(at - 1))) {
        add(at, end(comment), Kind.COMMENT);
        return true;
      }
    }
    return false;
  }

  private int end(Comment comment) {
    if (comment.close().isEmpty()) {
      return lineEnd(at);
    }
    int end = code.indexOf(comment.close(), at + comment.open().length());
    return end < 0 ? code.length() : end + comment.close().length();
  }

  private boolean startsWith(String mark) {
    return code.regionMatches(language.anyCase(), at, mark, 0, mark.length());
  }

  private boolean string() {
    for (Quote quote : language.quotes()) {
      if (code.startsWith(quote.open(), at) && begins(quote)) {
        int end = end(quote);
        if (end > 0) {
          command &= at > 0 && code.charAt(at - 1) == '=';
          add(at, end, isKey(end) ? Kind.NAME : Kind.STRING);
          return true;
        }
      }
    }
    return false;
  }

  private boolean begins(Quote quote) {
    boolean behindLetter = at > 0 && isWordPart(at - 1);
    boolean prefixed = Character.isLetter(quote.open().charAt(0)) || quote.form() == Form.PROSE;
    return !(behindLetter && prefixed) && at >= unclosed.getOrDefault(quote, 0);
  }

  /** Where a string that begins here ends; 0 when it is none. */
  private int end(Quote quote) {
    int i = at + quote.open().length();
    if (quote.form() == Form.CHARACTER) {
      return character(i);
    }
    while (i < code.length()) {
      char c = code.charAt(i);
      if (code.startsWith(quote.close(), i)) {
        return i + quote.close().length();
      }
      if (c == '\n' && quote.form() != Form.TEXT) {
        break;
      }
      i += c == quote.escape() && c != 0 ? 2 : 1;
    }
    unclosed.put(quote, i);
    return 0;
  }

  /** {@code 'x'} or {@code '\n'}; {@code 'static} is none. */
  private int character(int from) {
    boolean escaped = from < code.length() && code.charAt(from) == '\\';
    int least = from + (escaped ? 2 : 1);
    int most = Math.min(code.length(), least + (escaped ? 10 : 2));
    for (int i = least; i < most; i++) {
      if (code.charAt(i) == '\'') {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether a colon follows a string, as behind the keys of JSON. */
  private boolean isKey(int end) {
    if (language.lines() != Lines.STRING_KEY) {
      return false;
    }
    int i = end;
    while (i < code.length() && isBlank(i)) {
      i++;
    }
    return i < code.length() && code.charAt(i) == ':';
  }

  /** <code>$name</code>, <code>${name}</code>, {@code $1}, {@code $?}. */
  private boolean variable() {
    if (!language.variables() || code.charAt(at) != '$' || at + 1 >= code.length()) {
      return false;
    }
    int end = at + 1;
    if (code.charAt(end) == '{') {
      while (end < code.length() && code.charAt(end) != '}' && code.charAt(end) != '\n') {
        end++;
      }
      end = Math.min(code.length(), end + 1);
    } else if ("?!#@*$".indexOf(code.charAt(end)) >= 0) {
      end++;
    } else {
      end = wordEnd(end);
    }
    if (end == at + 1) {
      return false;
    }
    command = false;
    add(at, end, Kind.NAME);
    return true;
  }

  /** A word or a number, coloured when it is a keyword or a command. */
  private boolean word() {
    boolean commands = language.lines() == Lines.COMMAND;
    int end = commands ? argumentEnd(at) : wordEnd(at);
    if (end == at) {
      return false;
    }
    String word = code.substring(at, end);
    String known = language.anyCase() ? word.toLowerCase(Locale.ROOT) : word;
    boolean keyword = language.words().contains(known) && !joined(end);
    if (commands) {
      boolean assigns = command && word.indexOf('=') > 0 && word.charAt(0) != '-';
      boolean shown = command && !assigns && word.chars().anyMatch(Character::isLetter);
      command = assigns || command && PREFIXES.contains(known);
      add(at, end, shown ? Kind.NAME : null);
    } else if (language.lines() == Lines.INSTRUCTION) {
      add(at, end, keyword && command ? Kind.NAME : null);
      command = false;
    } else {
      add(at, end, keyword ? Kind.NAME : null);
    }
    return true;
  }

  /** Whether a word is only a part of a longer one, such as a path or an option. */
  private boolean joined(int end) {
    boolean before = at > 0 && "-./@".indexOf(code.charAt(at - 1)) >= 0;
    boolean after = end < code.length() && "-/.".indexOf(code.charAt(end)) >= 0;
    return language.lines() != Lines.PLAIN && (before || after);
  }

  private int argumentEnd(int from) {
    int end = from;
    while (end < code.length() && !isSpace(end) && ";|&(){}<>\"'$`".indexOf(code.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < code.length() && isWordPart(end)) {
      end++;
    }
    return end;
  }

  private int lineEnd(int from) {
    int end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }

  private boolean isWordPart(int i) {
    return Character.isLetterOrDigit(code.charAt(i)) || code.charAt(i) == '_';
  }

  private boolean isBlank(int i) {
    return code.charAt(i) == ' ' || code.charAt(i) == '\t';
  }

  private boolean isSpace(int i) {
    return Character.isWhitespace(code.charAt(i));
  }

  /** Goes to {@code end}; without a kind the part stays plain. */
  private void add(int start, int end, Kind kind) {
    if (kind != null && end > start) {
      spans.add(new Span(start, end, kind));
    }
    at = end;
  }
}

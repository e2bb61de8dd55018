package dev.errata.frontmatter.yaml;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Field;
import dev.errata.model.field.FieldType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds values that YAML misreads because they are not quoted, line by line and before YAML is
 * read, and mends them in the text that is read. Titles and signatures of errors are full of them.
 */
public final class QuoteCheck {
  private final SourceSpan yaml;
  private final Findings findings;
  private final Repairs repairs;
  private final Map<String, FieldType> declared = new HashMap<>();
  private int skipDeeperThan = -1;
  private char openQuote;
  private int openFlow;

  public QuoteCheck(SourceSpan yaml, List<Field> fields, Findings findings) {
    this.yaml = yaml;
    this.findings = findings;
    this.repairs = new Repairs(yaml);
    fields.forEach(this::declare);
  }

  private void declare(Field field) {
    declared.putIfAbsent(field.name(), field.type());
    FieldType inner = field.type() instanceof FieldType.Many(var item, int _) ? item : field.type();
    if (inner instanceof FieldType.Group(var fields, var _)) {
      fields.forEach(this::declare);
    }
  }

  /** Reports every such value and gives the mended text. */
  public Repairs check() {
    SourceText source = yaml.source();
    String text = source.text();
    for (int start = yaml.start(); start < yaml.end(); ) {
      int newline = text.indexOf('\n', start);
      int next = newline < 0 || newline >= yaml.end() ? yaml.end() : newline + 1;
      int end = next;
      while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
        end--;
      }
      line(text, start, end);
      start = next;
    }
    return repairs;
  }

  private void line(String text, int start, int end) {
    int spaces = skipSpaces(text, start, end);
    if (skipDeeperThan >= 0 && spaces - start > skipDeeperThan) {
      return; // the lines of a block text are its own, tabs and all
    }
    int at = indentation(text, start, end);
    int indent = at - start;
    if (at == end || text.charAt(at) == '#' || inside(text, at, end)) {
      return;
    }
    boolean item = false;
    while (text.startsWith("- ", at)) {
      item = true;
      at = skipSpaces(text, at + 2, end);
    }
    int colon = keyEnd(text, at, end);
    String key = colon < 0 ? "" : text.substring(at, colon);
    boolean isKey = colon >= 0 && (!item || declared.containsKey(key));
    int value = isKey ? skipSpaces(text, colon + 1, end) : at;
    if (value < end) {
      new Line(text, value, end, isKey ? key : "").check(indent);
    }
  }

  /** Whether the line continues a block text, a quote or a bracket of an earlier one. */
  private boolean inside(String text, int at, int end) {
    if (skipDeeperThan >= 0 && at == end) {
      return true;
    }
    skipDeeperThan = -1;
    if (openQuote != 0) {
      openQuote = text.substring(at, end).indexOf(openQuote) >= 0 ? 0 : openQuote;
      return true;
    }
    if (openFlow > 0) {
      openFlow += balance(text, at, end);
      return true;
    }
    return false;
  }

  private int indentation(String text, int start, int end) {
    int at = start;
    boolean tab = false;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      tab |= text.charAt(at) == '\t';
      at++;
    }
    if (tab && at < end && openQuote == 0) {
      String spaces = text.substring(start, at).replace("\t", "  ");
      SourceSpan span = yaml.source().span(start, at);
      findings.add(
          Diagnostic.of(Code.YAML_TAB, span, "YAML is indented with spaces, not tabs")
              .withFix(Fix.replace("Replace tabs by two spaces", span, spaces)));
      repairs.replace(start, at, spaces);
    }
    return at;
  }

  /**
   * Where the key at a place ends, or -1: a word of letters, digits, {@code _}, {@code -}, then a
   * colon.
   */
  private static int keyEnd(String text, int from, int end) {
    int at = from;
    while (at < end
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    boolean colon = at > from && at < end && text.charAt(at) == ':';
    return colon && (at + 1 == end || text.charAt(at + 1) == ' ') ? at : -1;
  }

  private static int skipSpaces(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int balance(String text, int from, int end) {
    int open = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
    }
    return open;
  }

  /** One value that stands on one line. */
  private final class Line {
    private final String text;
    private final int start;
    private final int end;
    private final String key;

    Line(String text, int start, int end, String key) {
      this.text = text;
      this.start = start;
      int stop = end;
      while (stop > start && text.charAt(stop - 1) == ' ') {
        stop--;
      }
      this.end = stop;
      this.key = key;
    }

    void check(int indent) {
      char first = text.charAt(start);
      switch (first) {
        case '"', '\'' -> quoted(first);
        case '|', '>' -> skipDeeperThan = indent;
        case '{' -> flow('}', Code.YAML_UNQUOTED_BRACE);
        case '[' -> flow(']', Code.YAML_UNQUOTED_BRACKET);
        case '@' -> mistake(Code.YAML_UNQUOTED_AT, start, 1);
        case '`' -> mistake(Code.YAML_UNQUOTED_BACKTICK, start, 1);
        case '%' -> mistake(Code.YAML_UNQUOTED_PERCENT, start, 1);
        case '&' -> anchor();
        case '*' -> alias();
        case '!' -> tag();
        default -> plain();
      }
    }

    private void quoted(char quote) {
      int at = start + 1;
      while (at < end && text.charAt(at) != quote) {
        at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
        if (quote == '\'' && text.startsWith("''", at)) {
          at += 2;
        }
      }
      openQuote = at >= end ? quote : 0;
    }

    /** A map or list in one line is one when it ends where the line does. */
    private void flow(char close, Code code) {
      int open = balance(text, start, end);
      String rest = text.substring(start, end);
      int comment = rest.lastIndexOf(" #");
      String whole = comment > 0 ? rest.substring(0, comment).stripTrailing() : rest;
      boolean map = close == ']' || rest.contains(": ") || rest.equals("{}");
      if (open > 0 && map && !rest.contains("{" + key + "}")) {
        openFlow = open;
      } else if (whole.charAt(whole.length() - 1) != close || !map || closesEarly(whole)) {
        mistake(code, start, 1);
      }
    }

    private boolean closesEarly(String whole) {
      int open = 0;
      for (int i = 0; i < whole.length() - 1; i++) {
        char c = whole.charAt(i);
        open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        if (open == 0) {
          return true;
        }
      }
      return false;
    }

    private void anchor() {
      int space = text.indexOf(' ', start);
      boolean alone = space < 0 || space >= end || "[{".indexOf(text.charAt(space + 1)) >= 0;
      if (!alone) {
        mistake(Code.YAML_UNQUOTED_AMPERSAND, start, 1);
      }
    }

    private void alias() {
      boolean name =
          end - start > 1
              && text.substring(start + 1, end).chars().allMatch(Character::isLetterOrDigit);
      if (!name) {
        mistake(Code.YAML_UNQUOTED_ASTERISK, start, 1);
      }
    }

    private void tag() {
      if (!text.startsWith("!!", start)) {
        mistake(Code.YAML_UNQUOTED_EXCLAMATION, start, 1);
      }
    }

    private void plain() {
      int colon = text.indexOf(": ", start);
      boolean last = text.charAt(end - 1) == ':';
      int hash = text.indexOf(" #", start);
      boolean words = key.isEmpty() || declared.get(key) instanceof FieldType.Text;
      if (colon >= 0 && colon < end && (hash < 0 || colon < hash)) {
        mistake(Code.YAML_UNQUOTED_COLON, colon, 1);
      } else if (last) {
        mistake(Code.YAML_UNQUOTED_COLON, end - 1, 1);
      } else if (hash >= 0 && hash < end && words) {
        mistake(Code.YAML_UNQUOTED_HASH, hash + 1, end - hash - 1);
      }
    }

    private void mistake(Code code, int at, int length) {
      SourceText source = yaml.source();
      String value = text.substring(start, end);
      String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      SourceSpan whole = source.span(start, end);
      String field = key.isEmpty() ? "this item" : "\"" + key + "\"";
      findings.add(
          Diagnostic.of(code, source.span(at, at + length), message(code, field))
              .withHelp(Optional.of("quote the value: " + shortened(quoted)))
              .withFix(Fix.replace("Quote the value", whole, quoted)));
      repairs.replace(start, end, quoted);
    }

    private static String shortened(String text) {
      return text.length() > 100 ? text.substring(0, 99) + "…" : text;
    }

    private static String message(Code code, String field) {
      return switch (code) {
        case YAML_UNQUOTED_COLON ->
            "the value of " + field + " holds a colon, which YAML takes for a key";
        case YAML_UNQUOTED_BRACE ->
            "the value of " + field + " starts with {, which YAML takes for a map";
        case YAML_UNQUOTED_BRACKET ->
            "the value of " + field + " starts with [, which YAML takes for a list";
        case YAML_UNQUOTED_HASH ->
            "YAML takes the rest of " + field + " for a comment and drops it";
        case YAML_UNQUOTED_AMPERSAND ->
            "the value of " + field + " starts with &, which YAML takes for an anchor";
        case YAML_UNQUOTED_ASTERISK ->
            "the value of " + field + " starts with *, which YAML takes for an alias";
        case YAML_UNQUOTED_EXCLAMATION ->
            "the value of " + field + " starts with !, which YAML takes for a tag";
        default -> "the value of " + field + " starts with a character that YAML keeps for itself";
      };
    }
  }
}

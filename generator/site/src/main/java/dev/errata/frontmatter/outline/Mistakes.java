package dev.errata.frontmatter.outline;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.field.Field;

/** Reports what YAML would misread, and mends it in the text that is read. */
final class Mistakes {
  private static final int LONGEST_SHOWN = 100;

  private final Written written;
  private final Repairs repairs;
  private final Findings findings;

  Mistakes(Written written, Repairs repairs, Findings findings) {
    this.written = written;
    this.repairs = repairs;
    this.findings = findings;
  }

  /** A value's place. */
  record Place(int start, int end) {}

  /** A value that needs quotes. */
  void unquoted(Code code, Place caret, Place value, Slot slot) {
    String quoted = Field.quoted(written.source(value.start(), value.end()));
    SourceSpan span = written.span(value.start(), value.end());
    char sign = written.at(caret.start());
    findings.add(
        Diagnostic.of(
                code, written.span(caret.start(), caret.end()), message(code, slot.words(), sign))
            .withHelp("quote the value: " + shortened(quoted))
            .withFix(Fix.replace("Quote the value", span, quoted)));
    repairs.replace(value.start(), value.end(), quoted);
  }

  private static String message(Code code, String value, char sign) {
    String starts = value + " starts with " + sign;
    return switch (code) {
      case YAML_UNQUOTED_COLON -> value + " holds a colon, which YAML takes for a key";
      case YAML_UNQUOTED_HASH -> "YAML takes the end of " + value + " for a comment and drops it";
      case YAML_UNQUOTED_QUOTE -> value + " goes on after its closing quote, where YAML stops";
      case YAML_UNQUOTED_BRACE -> starts + ", which YAML takes for a map";
      case YAML_UNQUOTED_BRACKET -> starts + ", which YAML takes for a list";
      case YAML_UNQUOTED_AMPERSAND -> starts + ", which YAML takes for an anchor";
      case YAML_UNQUOTED_ASTERISK -> starts + ", which YAML takes for an alias";
      case YAML_UNQUOTED_EXCLAMATION -> starts + ", which YAML takes for a tag";
      default -> starts + ", which YAML keeps for itself";
    };
  }

  /** A backslash in double quotes that YAML can't read; {@code meant} is the whole value. */
  void escape(int at, Place value, String meant, boolean certain) {
    String sign = written.source(at, Math.min(at + 2, value.end()));
    Diagnostic found =
        Diagnostic.of(
                Code.YAML_ESCAPE,
                written.span(at, Math.min(at + 2, value.end())),
                "\"" + sign + "\" means nothing in double quotes")
            .withHelp("write two backslashes for one, or use single quotes");
    SourceSpan span = written.span(value.start(), value.end());
    findings.add(
        certain ? found.withFix(Fix.replace("Double the backslashes", span, meant)) : found);
    repairs.replace(value.start(), value.end(), meant);
  }

  void quoteUnclosed(int quote, int end, boolean certain) {
    Diagnostic found =
        Diagnostic.of(
                Code.YAML_SYNTAX,
                written.span(quote, quote + 1),
                "a quote is opened and never closed")
            .withHelp("put the same quote at the value's end");
    String sign = String.valueOf(written.at(quote));
    findings.add(
        certain
            ? found.withFix(Fix.replace("Close the quote", written.span(end, end), sign))
            : found);
    repairs.replace(quote, end, Field.quoted(written.source(quote + 1, end)));
  }

  void bracketUnclosed(int bracket, int end, String missing) {
    findings.add(
        Diagnostic.of(
                Code.YAML_SYNTAX,
                written.span(bracket, bracket + 1),
                "a bracket is opened and never closed")
            .withHelp("put " + missing + " at the end")
            .withFix(Fix.replace("Close the bracket", written.span(end, end), missing)));
    repairs.replace(end, end, missing);
  }

  /** {@code key:value}. */
  void spaceMissing(int colon, String key) {
    findings.add(
        Diagnostic.of(
                Code.YAML_SYNTAX,
                written.span(colon, colon + 1),
                "a space is missing after \"" + key + ":\"")
            .withFix(Fix.replace("Add a space", written.span(colon + 1, colon + 1), " ")));
    repairs.replace(colon + 1, colon + 1, " ");
  }

  /** A line of words that belongs to nothing. */
  void stray(int start, int end) {
    findings.add(
        Diagnostic.of(Code.YAML_SYNTAX, written.span(start, end), "this line is no field")
            .withHelp(
                "write it as key: value, or indent it by two spaces if it belongs to the line above"));
    repairs.replace(start, end, "#");
  }

  /** A field or item that stands beside others, but further left or right. */
  void misaligned(int line, int start, int column) {
    SourceSpan indent = written.span(line, start);
    int end = Math.max(start + 1, written.lineEnd(start));
    findings.add(
        Diagnostic.of(
                Code.YAML_SYNTAX,
                written.span(start, Math.min(end, start + 1)),
                "this line is indented by "
                    + spaces(start - line)
                    + ", those beside it by "
                    + column)
            .withHelp("indent it like them")
            .withFix(Fix.replace("Indent by " + spaces(column), indent, " ".repeat(column))));
    repairs.replace(line, start, " ".repeat(column));
  }

  private static String spaces(int count) {
    return count == 1 ? "1 space" : count + " spaces";
  }

  /** Tabs between other things, with what to write instead. */
  void tabs(int start, int end, String instead) {
    SourceSpan span = written.span(start, end);
    findings.add(
        Diagnostic.of(Code.YAML_TAB, span, "YAML is indented with spaces, not tabs")
            .withHelp("write spaces instead: two for each step inwards")
            .withFix(Fix.replace("Replace tabs by spaces", span, instead)));
    repairs.replace(start, end, instead);
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    boolean whole = line.length() == text.length() && text.length() <= LONGEST_SHOWN;
    return whole ? text : line.substring(0, Math.min(line.length(), LONGEST_SHOWN - 1)) + "…";
  }
}

package dev.errata.markdown.text;

import java.util.Optional;

/**
 * Bounds what the parser is given: deep nesting overflows its stack, and long runs of brackets or
 * emphasis cost it quadratic time. One pass over the text, before parsing.
 */
public final class Nesting {
  /** Quotes and lists inside each other; text for people has three. */
  public static final int DEEPEST = 32;

  /** Marks of one kind in a paragraph. */
  public static final int MOST_MARKS = 800;

  /** Characters in a paragraph. */
  public static final int LONGEST = 60_000;

  private static final String MARKS = "[]*_`<&!|";

  private final String text;
  private final int[] marks = new int[MARKS.length()];
  private int paragraphStart;
  private String fence = "";

  private Nesting(String text) {
    this.text = text;
  }

  /** Where a text goes beyond a limit, and which. */
  public record Excess(int start, int end, String what) {}

  /** The first place where a text goes beyond a limit. */
  public static Optional<Excess> excess(String text) {
    return new Nesting(text).scan();
  }

  private Optional<Excess> scan() {
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Optional<Excess> found = line(start, end);
      if (found.isPresent()) {
        return found;
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private Optional<Excess> line(int start, int end) {
    int content = start;
    int depth = 0;
    int indent = 0;
    while (content < end) {
      int marker = marker(content, end);
      char c = text.charAt(content);
      if (marker > 0) {
        depth++;
        content += marker;
      } else if (c == ' ' || c == '\t') {
        indent += c == '\t' ? 4 : 1;
        content++;
      } else {
        break;
      }
    }
    if (depth + (depth > 0 ? indent / 2 : 0) > 2 * DEEPEST || depth > DEEPEST) {
      return at(start, end, "quotes and lists are nested more than " + DEEPEST + " deep");
    }
    if (fences(content, end)) {
      newParagraph(end);
      return Optional.empty();
    }
    if (content >= end || !fence.isEmpty()) {
      newParagraph(end);
      return Optional.empty();
    }
    return count(content, end);
  }

  /** Opens or closes a fenced code block, inside which nothing counts. */
  private boolean fences(int content, int end) {
    int run = content;
    while (run < end && (text.charAt(run) == '`' || text.charAt(run) == '~')) {
      run++;
    }
    String marks = text.substring(content, run);
    if (fence.isEmpty()) {
      boolean opens = marks.length() >= 3 && marks.chars().distinct().count() == 1;
      boolean inlineCode = opens && marks.startsWith("`") && text.substring(run, end).contains("`");
      fence = opens && !inlineCode ? marks : "";
      return !fence.isEmpty();
    }
    if (marks.startsWith(fence) && text.substring(run, end).isBlank()) {
      fence = "";
      return true;
    }
    return false;
  }

  private Optional<Excess> count(int start, int end) {
    marks[MARKS.indexOf('|')] = 0; // tables have many, but not in one line
    for (int i = start; i < end; i++) {
      int kind = MARKS.indexOf(text.charAt(i));
      if (kind >= 0 && ++marks[kind] > MOST_MARKS) {
        return at(
            i,
            i + 1,
            "more than " + MOST_MARKS + " of \"" + text.charAt(i) + "\" in one paragraph");
      }
    }
    return end - paragraphStart > LONGEST
        ? at(
            start,
            Math.min(end, start + 80),
            "a paragraph is longer than " + LONGEST + " characters")
        : Optional.empty();
  }

  private void newParagraph(int end) {
    paragraphStart = end;
    java.util.Arrays.fill(marks, 0);
  }

  private Optional<Excess> at(int start, int end, String what) {
    return Optional.of(new Excess(start, end, what));
  }

  /** The length of a quote's or list's marker at a place, its space included; 0 for none. */
  private int marker(int at, int end) {
    char c = text.charAt(at);
    if (c == '>') {
      return 1;
    }
    boolean spaced = at + 1 < end && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
    if ((c == '-' || c == '*' || c == '+') && spaced) {
      return 2;
    }
    int digits = at;
    while (digits < end && digits - at < 10 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean closes = digits > at && digits < end && ".)".indexOf(text.charAt(digits)) >= 0;
    return closes && digits + 1 < end && text.charAt(digits + 1) == ' ' ? digits + 2 - at : 0;
  }
}

package dev.errata.markdown.tree;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * What one paragraph, heading or table may hold.
 *
 * <p>Each mark below can make the parser look through the rest of the paragraph, or nest one level
 * deeper, so it is their number that decides about time and stack. The limits lie far above what a
 * person writes and far below what hurts.
 */
public final class Limits {
  /** Quotes and list items inside each other. */
  public static final int CONTAINERS = 32;

  /** Lines of one paragraph or table, as far as they do not begin with a letter. */
  public static final int LINES = 300;

  /** Marks and spaces of a line that is nothing else, such as a rule. */
  public static final int RULE = 200;

  /** Characters of one paragraph. */
  public static final int CHARACTERS = 20_000;

  /** Marks of one kind in one paragraph. */
  public static final int MARKS = 500;

  /** Brackets that are open at the same time. */
  public static final int BRACKETS = 64;

  /** Headings of a text. */
  static final int HEADINGS = 300;

  /** Columns of a table. */
  public static final int COLUMNS = 64;

  private static final String COUNTED = "[]*_`<&";

  private Limits() {}

  /** Why a paragraph's text is not parsed; one pass over at most {@link #CHARACTERS}. */
  static Optional<String> exceeded(BasedSequence paragraph) {
    // The text itself is read, not the parser's view of it, which would cost more than parsing.
    return paragraph.getBase() instanceof String text
        ? exceeded(text, paragraph.getStartOffset(), paragraph.getEndOffset())
        : exceeded(paragraph.toString(), 0, paragraph.length());
  }

  private static Optional<String> exceeded(String text, int from, int to) {
    if (to - from > CHARACTERS) {
      return Optional.of("a paragraph has more than " + CHARACTERS + " characters");
    }
    int[] marks = new int[COUNTED.length()];
    int open = 0;
    int columns = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int kind = c > '`' ? -1 : COUNTED.indexOf(c);
      if (kind >= 0 && ++marks[kind] > MARKS) {
        return Optional.of("a paragraph has more than " + MARKS + " of \"" + c + "\"");
      }
      open = c == '[' ? open + 1 : c == ']' && open > 0 ? open - 1 : open;
      columns = c == '|' ? columns + 1 : c == '\n' ? 0 : columns;
      if (open > BRACKETS) {
        return Optional.of("more than " + BRACKETS + " brackets are open at once");
      }
      if (columns > COLUMNS) {
        return Optional.of("a line has more than " + COLUMNS + " of \"|\"");
      }
    }
    return Optional.empty();
  }
}

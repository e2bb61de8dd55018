package dev.errata.report;

import java.util.stream.Collectors;

/**
 * Text in lines that a terminal can show without breaking words.
 *
 * @param columns how wide it is; 0 for what is no terminal, where lines stay as they are
 */
public record Wrapped(int columns) {
  private static final int NARROWEST = 40;

  /** A text whose first line stands behind a mark; the lines below it begin under its own start. */
  public String behind(int mark, String text) {
    return columns == 0 ? text : wrapped(text, mark);
  }

  /** Markdown, as it is but for long lines of prose; code stays whole, since it is copied. */
  public String markdown(String text) {
    if (columns == 0) {
      return text;
    }
    boolean[] code = {false};
    return text.lines()
        .map(
            line -> {
              code[0] ^= line.startsWith("```");
              return code[0] || line.startsWith("```") ? line : wrapped(line, 0);
            })
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String wrapped(String text, int indent) {
    int width = Math.max(NARROWEST, columns);
    StringBuilder out = new StringBuilder();
    int at = indent;
    for (String word : text.split(" ", -1)) {
      int wide = Visible.width(word, 0, word.length());
      if (at > indent && at + 1 + wide > width) {
        out.append('\n').append(" ".repeat(indent));
        at = indent;
      } else if (!out.isEmpty()) {
        out.append(' ');
        at++;
      }
      out.append(word);
      at += wide;
    }
    return out.toString();
  }
}

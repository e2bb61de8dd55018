package dev.errata.lsp.place;

import dev.errata.diagnostic.SourceText;
import java.util.OptionalInt;

/**
 * The lines of a file that are YAML: {@code first} up to and without {@code end}, counted from 1.
 * While the closing fence is missing they end where a heading begins.
 */
public record Region(int first, int end) {
  private static final String FENCE = "---";

  /** The lines of a file's front matter; none when the file does not start with a fence. */
  public static Region of(SourceText text) {
    if (!text.lineText(1).replace("\ufeff", "").stripTrailing().equals(FENCE)) {
      return new Region(1, 1);
    }
    OptionalInt open = OptionalInt.empty();
    for (int line = 2; line <= text.lines(); line++) {
      String content = text.lineText(line).stripTrailing();
      if (content.equals(FENCE)) {
        return new Region(2, line);
      }
      if (open.isEmpty() && content.startsWith("## ")) {
        open = OptionalInt.of(line);
      }
    }
    return new Region(2, open.orElse(text.lines() + 1));
  }

  /** A file that is YAML as a whole. */
  public static Region whole(SourceText text) {
    boolean fence = text.lineText(1).stripTrailing().equals(FENCE);
    return new Region(fence ? 2 : 1, text.lines() + 1);
  }

  public boolean holds(int line) {
    return line >= first && line < end;
  }
}

package dev.errata.lsp;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Offsets as editors name them: line and character from 0, in UTF-16 code units. Lines end as in a
 * {@code SourceText}: the protocol has the same three line ends.
 */
final class Positions {
  private Positions() {}

  static Position of(SourceText text, int offset) {
    return new Position(text.line(offset) - 1, text.column(offset) - 1);
  }

  static Range of(SourceSpan span) {
    return new Range(of(span.source(), span.start()), of(span.source(), span.end()));
  }

  /** The offset of a position; one beyond a line's or the text's end means that end. */
  static int offset(SourceText text, Position position) {
    if (position == null || position.getLine() < 0) {
      return 0;
    }
    if (position.getLine() >= text.lines()) {
      return text.text().length();
    }
    int line = position.getLine() + 1;
    int length = text.lineText(line).length();
    return text.lineStart(line) + Math.clamp(position.getCharacter(), 0, length);
  }
}

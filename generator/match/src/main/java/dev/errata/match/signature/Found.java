package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;

/**
 * Where a pattern stands in a text: its first and last character, and from where to where each
 * named placeholder reaches.
 */
public record Found(int start, int end, Row<String> names, int[] spans) {

  /** What each placeholder stands for, in the signature's order, as printed. */
  public Captured captured(FoldedText text) {
    Captured captured = new Captured();
    for (int k = 0; k < names.size(); k++) {
      if (names.get(k) != null) {
        captured.put(names.get(k), value(text, k));
      }
    }
    return captured;
  }

  private String value(FoldedText text, int k) {
    return text.raw(spans[2 * k], spans[2 * k + 1]);
  }

  /** Whether placeholders of one name stand for equal text. */
  boolean agrees(FoldedText text) {
    for (int k = 1; k < names.size(); k++) {
      for (int j = 0; j < k; j++) {
        if (names.get(k) != null
            && names.get(k).equals(names.get(j))
            && !value(text, k).equals(value(text, j))) {
          return false;
        }
      }
    }
    return true;
  }
}

package dev.errata.match.signature;

import dev.errata.match.text.FoldedText;

/** How far a placeholder reaches that has no literal text on one side. */
final class Edge {
  private Edge() {}

  /** The end of a last placeholder: white space or the line's end, closing marks left out. */
  static int last(FoldedText text, int start, int to) {
    int end = start + 1;
    while (end < to && !text.gapBefore(end) && !text.isDataQuote(end)) {
      end++;
    }
    while (end > start + 1 && closes(text, start, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean closes(FoldedText text, int start, int at) {
    char c = text.at(at);
    int bracket = ")]}>".indexOf(c);
    return bracket < 0
        ? "'.,:;!".indexOf(c) >= 0
        : unbalanced(text, start, at, "([{<".charAt(bracket));
  }

  /** Whether a text ends in a mark that closes a value or a sentence. */
  static boolean isClosed(FoldedText text, int end) {
    return !text.gapBefore(end - 1) && "'.)]}>".indexOf(text.at(end - 1)) >= 0;
  }

  /** Whether the bracket at the end was opened before the placeholder began. */
  private static boolean unbalanced(FoldedText text, int start, int at, char opening) {
    int open = 0;
    for (int i = start; i <= at; i++) {
      open += text.at(i) == opening ? 1 : 0;
      open -= text.at(i) == text.at(at) ? 1 : 0;
    }
    return open < 0;
  }

  /** The start of a first placeholder: after white space, opening marks left out. */
  static int first(FoldedText text, int from, int end) {
    int start = end - 1;
    while (start > from && !text.gapBefore(start)) {
      start--;
    }
    while (start < end - 1 && "'([{<".indexOf(text.at(start)) >= 0) {
      start++;
    }
    return start;
  }
}

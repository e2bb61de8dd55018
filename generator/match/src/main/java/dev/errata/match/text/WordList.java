package dev.errata.match.text;

/**
 * The words of a text as one looks them up: folded, identifiers whole and in parts, names like C++
 * with their marks, and Chinese or Japanese by pairs of characters.
 */
public final class WordList {
  private final FoldedText text;
  private final Row<String> words = new Row<>();

  private WordList(FoldedText text) {
    this.text = text;
  }

  /** The words in order, parts after the whole. */
  public static Row<String> of(FoldedText text) {
    WordList list = new WordList(text);
    for (Words words = new Words(text, 0, text.length()); words.next(); ) {
      list.add(words.start(), words.end());
    }
    return list.words;
  }

  private void add(int start, int end) {
    if (Folding.isIdeograph(text.at(start))) {
      boolean paired = end < text.length() && Folding.isIdeograph(text.at(end));
      words.add(text.folded(start, paired ? end + 1 : end));
      return;
    }
    words.add(text.folded(start, end));
    int marks = end;
    while (marks < text.length() && (text.at(marks) == '+' || text.at(marks) == '#')) {
      marks++;
    }
    if (marks > end) {
      words.add(text.folded(start, marks));
    }
    addParts(start, end);
  }

  private void addParts(int start, int end) {
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || text.at(i) == '_' || text.isUpper(i) && !text.isUpper(i - 1)) {
        int word = text.at(from) == '_' ? from + 1 : from;
        if (i - word > 1 && i - word < end - start) {
          words.add(text.folded(word, i));
        }
        from = i;
      }
    }
  }
}

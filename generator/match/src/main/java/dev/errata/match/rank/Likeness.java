package dev.errata.match.rank;

import dev.errata.match.signature.Grammar;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.text.Weight;
import dev.errata.match.text.Words;

/** How much of a signature's words a line holds in the same order. */
record Likeness(double bits, double all) {
  /** A word, its hash, and how much it says. */
  record Word(String text, int hash, double bits) {
    boolean is(Word other) {
      return hash == other.hash && text.equals(other.text);
    }
  }

  /** Compares the words of a signature and of a line; notes which it lacks, unless given null. */
  static Likeness of(Row<Word> signature, Row<Word> line, Row<String> missing) {
    double bits = 0;
    double all = 0;
    int at = 0;
    for (int i = 0; i < signature.size(); i++) {
      Word word = signature.get(i);
      int next = at;
      while (next < line.size() && !line.get(next).is(word)) {
        next++;
      }
      all += word.bits;
      if (next < line.size()) {
        bits += word.bits;
        at = next + 1;
      } else if (missing != null) {
        missing.add(word.text);
      }
    }
    return new Likeness(bits, all);
  }

  double share() {
    return all == 0 ? 0 : bits / all;
  }

  /** What is there, the less the more is lacking. */
  double score() {
    return bits * share();
  }

  /** The words of a folded text in order, identifiers only whole. */
  static Row<Word> words(FoldedText text) {
    Row<Word> found = new Row<>();
    add(text, found);
    return found;
  }

  /** The words of a signature's line that are no placeholder's. */
  static Row<Word> wordsOf(String line) {
    Row<Word> found = new Row<>();
    for (Grammar.Piece piece : Grammar.split(line)) {
      if (!piece.placeholder()) {
        add(TextFolder.fold(piece.text()), found);
      }
    }
    return found;
  }

  private static void add(FoldedText text, Row<Word> found) {
    for (Words words = new Words(text, 0, text.length()); words.next(); ) {
      String word = words.word();
      found.add(new Word(word, words.hash(), Weight.of(word)));
    }
  }
}

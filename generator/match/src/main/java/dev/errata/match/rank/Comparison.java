package dev.errata.match.rank;

import dev.errata.match.signature.Captured;
import dev.errata.match.signature.Fragment;
import dev.errata.match.signature.Grammar;
import dev.errata.match.signature.Pattern;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.text.WordList;

/** Holds one line against the signatures of one entry, and keeps the one that comes nearest. */
final class Comparison {
  /** Words in order are taken for less than an unbroken stretch. */
  private static final double LIKENESS = 0.9;

  private final Suspects.Suspect line;
  private final int entry;
  private final FoldedText text;
  private final Row<String> words;
  private Near best;

  Comparison(Suspects.Suspect line, int entry) {
    this.line = line;
    this.entry = entry;
    text = TextFolder.fold(withoutEllipsis(line.text()));
    words = WordList.whole(line.text());
  }

  Near best() {
    return best;
  }

  void with(int signature, String source) {
    Pattern pattern = Pattern.of(source);
    Fragment fragment = pattern.fragment(text, 0, text.length());
    Likeness likeness = Likeness.of(wordsOf(source), words);
    boolean cut = fragment != null && fragment.bits() >= likeness.score() * LIKENESS;
    double bits = cut ? fragment.bits() : likeness.score();
    if (best != null && bits <= best.finding().bits()) {
      return;
    }
    int at = fragment == null ? 0 : fragment.start();
    Finding.Place place = new Finding.Place(line.line(), at, Roles.of(text, 0, at));
    best =
        new Near(
            new Finding(
                entry,
                signature,
                bits,
                0,
                place,
                line.text(),
                new Captured(),
                likeness.missing(),
                false),
            source,
            cut ? fragment.bits() / pattern.bits() : likeness.share(),
            cut ? cut(fragment) : Near.NONE);
  }

  private static int cut(Fragment fragment) {
    if (fragment.throughWord()) {
      return Near.THROUGH_WORD;
    }
    return fragment.isTail() ? Near.AT_START : Near.AT_END;
  }

  /** What shortens a line often says so by three dots at its end. */
  private static String withoutEllipsis(String line) {
    int end = line.length() - (line.endsWith("...") ? 3 : line.endsWith("\u2026") ? 1 : 0);
    return line.substring(0, end);
  }

  private static Row<String> wordsOf(String source) {
    Row<String> words = new Row<>();
    for (Grammar.Piece piece : Grammar.split(source)) {
      if (!piece.placeholder()) {
        for (String word : WordList.whole(piece.text())) {
          words.add(word);
        }
      }
    }
    return words;
  }
}

package dev.errata.match.signature;

import dev.errata.match.signature.Grammar.Piece;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Folding;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.text.Weight;
import dev.errata.match.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms that stand in every text a signature's line fits: its whole words, and each two that
 * follow each other without a placeholder between. A word that touches a placeholder may be a part
 * of one.
 */
public final class Terms {
  /** A term by its hash, and how much it says. */
  public record Term(int hash, double bits) {}

  private final List<Term> terms = new ArrayList<>();

  private Terms() {}

  /** The terms of one line. */
  public static List<Term> of(String line) {
    Terms terms = new Terms();
    Row<Piece> pieces = Grammar.split(line);
    for (int i = 0; i < pieces.size(); i++) {
      if (!pieces.get(i).placeholder()) {
        terms.add(pieces.get(i).text(), i == 0, i == pieces.size() - 1);
      }
    }
    return terms.terms;
  }

  private void add(String literal, boolean first, boolean last) {
    FoldedText text = TextFolder.fold(literal);
    boolean startsApart = first || Folding.fold(literal.charAt(0)) == ' ';
    boolean endsApart = last || text.endsInGap();
    int before = 0;
    int pair = 0;
    double bitsBefore = 0;
    double bitsOfPair = 0;
    for (Words words = new Words(text, 0, text.length()); words.next(); ) {
      boolean whole =
          (words.start() > 0 || startsApart) && (words.end() < text.length() || endsApart);
      if (!whole) {
        before = 0;
        pair = 0;
        continue;
      }
      double bits = Weight.of(words.word());
      terms.add(new Term(words.hash(), bits));
      if (pair != 0) {
        terms.add(new Term(words.pairAfter(pair), bitsOfPair + bits));
      }
      pair = before == 0 ? 0 : words.pairAfter(before);
      bitsOfPair = bitsBefore + bits;
      if (pair != 0) {
        terms.add(new Term(pair, bitsOfPair));
      }
      before = words.hash();
      bitsBefore = bits;
    }
  }
}

package dev.errata.match.rank;

import dev.errata.match.sieve.Sieve;
import dev.errata.match.signature.Grammar;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.text.Weight;
import dev.errata.match.text.Words;

/** How much of a signature's words a line holds in the same order. */
record Likeness(double bits, double all) {
  /** Words in order, their hashes, and how much each says. */
  static final class Said {
    private final Row<String> words = new Row<>();
    private int[] hashes = new int[16];
    private double[] bits = new double[16];

    private void add(FoldedText text) {
      for (Words found = new Words(text, 0, text.length()); found.next(); ) {
        int size = words.size();
        if (size == hashes.length) {
          grow();
        }
        hashes[size] = found.hash();
        bits[size] = Weight.of(found.word());
        words.add(found.word());
      }
    }

    Sieve sieve(FoldedText text) {
      return new Sieve(text, hashes, words.size());
    }

    private void grow() {
      int[] moreHashes = new int[2 * hashes.length];
      double[] moreBits = new double[moreHashes.length];
      for (int i = 0; i < hashes.length; i++) {
        moreHashes[i] = hashes[i];
        moreBits[i] = bits[i];
      }
      hashes = moreHashes;
      bits = moreBits;
    }
  }

  /** Compares the words of a signature and of a line; notes which it lacks, unless given null. */
  static Likeness of(Said signature, Said line, Row<String> missing) {
    double bits = 0;
    double all = 0;
    int at = 0;
    for (int i = 0; i < signature.words.size(); i++) {
      int next = at;
      while (next < line.words.size() && line.hashes[next] != signature.hashes[i]) {
        next++;
      }
      all += signature.bits[i];
      if (next < line.words.size()) {
        bits += signature.bits[i];
        at = next + 1;
      } else if (missing != null) {
        missing.add(signature.words.get(i));
      }
    }
    return new Likeness(bits, all);
  }

  /** The most that a line may hold of a signature's words. */
  static Likeness most(Said signature, Sieve line) {
    double bits = 0;
    double all = 0;
    for (int i = 0; i < signature.words.size(); i++) {
      bits += line.mayHold(signature.hashes[i]) ? signature.bits[i] : 0;
      all += signature.bits[i];
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
  static Said words(FoldedText text) {
    Said found = new Said();
    found.add(text);
    return found;
  }

  /** The words of a signature's line that are no placeholder's. */
  static Said wordsOf(String line) {
    Said found = new Said();
    for (Grammar.Piece piece : Grammar.split(line)) {
      if (!piece.placeholder()) {
        found.add(TextFolder.fold(piece.text()));
      }
    }
    return found;
  }
}

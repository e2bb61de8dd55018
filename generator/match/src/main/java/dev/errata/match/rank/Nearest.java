package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.signature.Grammar;
import dev.errata.match.tally.Best;
import dev.errata.match.tally.Scores;
import dev.errata.match.text.Row;
import dev.errata.match.text.Weight;
import dev.errata.match.text.WordList;

/**
 * What comes near when no signature fits whole: entries whose signatures share rare words with a
 * line, measured by the stretch of the signature that a cut line still holds, else by words in
 * order.
 */
final class Nearest {
  private static final int WORDS_A_LINE = 12;
  private static final int MOST_WORDS = 40;
  private static final int MOST_COMPLETIONS = 20;
  private static final int LEAST_CUT = 3;
  private static final int MOST_ENTRIES = 64;

  private final Index index;
  private final Best<Overlap> overlaps = new Best<>(MOST_ENTRIES);
  private final Best<Near> nears = new Best<>(MOST_ENTRIES);
  private final Scores wordFiles = new Scores();
  private int lookups;

  /** An entry that shares words with a line, and how much they say. */
  private record Overlap(int entry, Suspects.Suspect line, double bits)
      implements Comparable<Overlap> {
    @Override
    public int compareTo(Overlap other) {
      int byBits = Best.bigger(bits, other.bits);
      int byLine = line.line() - other.line.line();
      return byBits != 0 ? byBits : byLine != 0 ? byLine : entry - other.entry;
    }
  }

  /** A word of a line, rare ones first. */
  private record Rare(String word, double bits) implements Comparable<Rare> {
    @Override
    public int compareTo(Rare other) {
      return Best.bigger(bits, other.bits);
    }
  }

  private Nearest(Index index) {
    this.index = index;
  }

  /** What comes near one of the lines, nearest first. */
  static Row<Near> find(Index index, Row<Suspects.Suspect> lines) {
    Nearest nearest = new Nearest(index);
    for (Suspects.Suspect line : lines) {
      if (nearest.lookups < MOST_WORDS) {
        nearest.overlap(line);
      }
    }
    nearest.compare();
    return nearest.nears.list();
  }

  private void overlap(Suspects.Suspect line) {
    Scores shared = new Scores();
    Row<String> all = WordList.of(line.text());
    for (Rare rare : rarest(all)) {
      look(rare.word, false, shared);
    }
    String last = all.size() == 0 ? "" : all.get(all.size() - 1);
    if (last.length() >= LEAST_CUT) {
      look(last, true, shared);
    }
    for (int i = 0; i < shared.size(); i++) {
      overlaps.add(new Overlap(shared.entry(i), line, shared.value(i)));
    }
  }

  /** Adds what a word says to every entry with it, or with a word that begins so. */
  private void look(String word, boolean cut, Scores shared) {
    lookups++;
    wordFiles.add(index.shardOf(word), 1);
    if (wordFiles.size() > index.mostWordFiles()) {
      return;
    }
    double weight = Weight.of(word);
    WordShard shard = index.wordsLike(word);
    if (shard == null) {
      return;
    }
    int at = shard.indexOf(word);
    int most = Math.min(shard.size(), at + (cut ? MOST_COMPLETIONS : 1));
    for (; at < most; at++) {
      boolean same = shard.word(at).equals(word);
      if (cut ? !same && shard.word(at).startsWith(word) : same) {
        for (int posting : shard.postings(at)) {
          if (WordShard.rank(posting) >= Source.SIGNATURE) {
            shared.add(WordShard.entry(posting), weight);
          }
        }
      }
    }
  }

  private static Row<Rare> rarest(Row<String> all) {
    Best<Rare> rarest = new Best<>(WORDS_A_LINE);
    for (int i = 0; i < all.size(); i++) {
      if (firstOf(all, all.get(i)) == i) {
        rarest.add(new Rare(all.get(i), Weight.of(all.get(i))));
      }
    }
    return rarest.list();
  }

  private static int firstOf(Row<String> all, String word) {
    int first = 0;
    while (!all.get(first).equals(word)) {
      first++;
    }
    return first;
  }

  /**
   * Holds the lines against what they share words with, as far as a bounded number of files goes.
   */
  private void compare() {
    Scores shards = new Scores();
    for (Overlap overlap : overlaps.list()) {
      shards.add(index.shardOf(overlap.entry()), 1);
      Shown shown = shards.size() > index.mostEntryFiles() ? null : index.shown(overlap.entry());
      if (shown != null) {
        compare(overlap, shown);
      }
    }
  }

  private void compare(Overlap overlap, Shown shown) {
    Comparison comparison = new Comparison(overlap.line(), overlap.entry());
    for (int s = 0; s < shown.signatures().size(); s++) {
      for (String line : Grammar.lines(shown.signatures().get(s))) {
        comparison.with(s, line);
      }
    }
    if (comparison.best() != null) {
      nears.add(comparison.best());
    }
  }
}

package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.sieve.Shortcut;
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
  private final Comparison comparison;
  private final Scores shared = new Scores();
  private final Scores wordFiles = new Scores();
  private final Scores entryFiles = new Scores();

  /** Lines, each with an entry that shares words with it. */
  private Best<Suspects.Suspect> overlaps;

  private int lookups;
  private Near.Bar bar;

  Nearest(Index index) {
    this.index = index;
    comparison = new Comparison(index);
  }

  /**
   * What comes near one of the lines, nearest first, as far as an answer of so many results asks
   * for it that what stands there whole is not certain enough for.
   */
  Row<Near> of(Row<Suspects.Suspect> lines, Row<Finding> unsure, int limit) {
    overlaps = new Best<>(MOST_ENTRIES);
    wordFiles.clear();
    entryFiles.clear();
    lookups = 0;
    for (Suspects.Suspect line : lines) {
      if (lookups < MOST_WORDS) {
        overlap(line);
      }
    }
    return compared(unsure, limit);
  }

  private void overlap(Suspects.Suspect line) {
    shared.clear();
    Row<String> all = WordList.of(line.text());
    for (String word : rarest(all)) {
      look(word, false);
    }
    String last = all.size() == 0 ? "" : all.get(all.size() - 1);
    if (last.length() >= LEAST_CUT) {
      look(last, true);
    }
    for (int i = 0; i < shared.size(); i++) {
      double bits = shared.value(i);
      int entry = shared.entry(i);
      if (overlaps.wants(bits)) {
        overlaps.add(line, bits, -line.line(), entry);
      }
    }
  }

  /** Adds what a word says to every entry with it, or with a word that begins so. */
  private void look(String word, boolean cut) {
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

  /** The words that say most. */
  private static Row<String> rarest(Row<String> all) {
    Best<String> rarest = new Best<>(WORDS_A_LINE);
    for (String word : all) {
      if (!holds(rarest.list(), word)) {
        rarest.add(word, Weight.of(word), 0, 0);
      }
    }
    return rarest.list();
  }

  private static boolean holds(Row<String> words, String word) {
    for (String other : words) {
      if (other.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Holds the lines against what they share words with, as far as a bounded number of files goes.
   */
  private Row<Near> compared(Row<Finding> unsure, int limit) {
    Best<Near> nears = new Best<>(MOST_ENTRIES);
    for (int i = 0; i < overlaps.list().size(); i++) {
      Suspects.Suspect line = overlaps.list().get(i);
      int entry = overlaps.entry(i);
      entryFiles.add(index.shardOf(entry), 1);
      boolean affordable = entryFiles.size() <= index.mostEntryFiles();
      Near near =
          affordable && mayCount(i, nears.list(), unsure, limit)
              ? comparison.of(line, entry)
              : null;
      if (near != null) {
        nears.add(near, near.bits(), near.share(), entry);
      }
    }
    return nears.list();
  }

  /** Tells in a moment of most that no answer would be another for them. */
  @Shortcut
  private boolean mayCount(int overlap, Row<Near> nears, Row<Finding> unsure, int limit) {
    if (bar == null || !bar.isFor(nears)) {
      bar = Near.Bar.of(nears, unsure, limit);
    }
    return comparison.mayReach(bar, overlaps.list().get(overlap), overlaps.entry(overlap));
  }
}

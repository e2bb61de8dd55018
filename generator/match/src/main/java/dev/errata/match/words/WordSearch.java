package dev.errata.match.words;

import dev.errata.match.index.Index;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.tally.Best;
import dev.errata.match.tally.Scores;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.text.WordList;

/**
 * Finds entries by words: whole, the last also by its beginning, long ones with one slip. A word
 * counts by how few entries hold it and where it stands in them.
 */
public final class WordSearch {
  /** An entry, how well it answers, and whether the query is a code that it owns. */
  public record Found(int entry, double score, boolean ownsCode) {}

  private static final int MOST_FOUND = 50;
  private static final int MOST_WORDS = 12;
  private static final int LONG_WORD = 6;
  private static final int MOST_COMPLETIONS = 40;

  /** An entry that holds less of what was asked for is no answer: every page has some words. */
  private static final double LEAST_SHARE = 0.6;

  private static final double COMPLETED = 0.6;
  private static final double CORRECTED = 0.5;

  private final Index index;
  private final Scores total = new Scores();
  private final Scores hits = new Scores();
  private final Scores owners = new Scores();
  private final Scores best = new Scores();

  private WordSearch(Index index) {
    this.index = index;
  }

  /** The entries that hold words of the query, best first. */
  public static Row<Found> search(Index index, String query) {
    WordSearch search = new WordSearch(index);
    Row<String> words = WordList.of(TextFolder.fold(query));
    int asked = Math.min(MOST_WORDS, words.size());
    for (int i = 0; i < asked; i++) {
      search.look(words.get(i), i == words.size() - 1);
    }
    return search.ordered(asked);
  }

  private void look(String word, boolean last) {
    WordShard shard = index.wordsLike(word);
    if (shard == null) {
      return;
    }
    best.clear();
    int at = shard.indexOf(word);
    int next = at;
    if (at < shard.size() && shard.word(at).equals(word)) {
      take(shard, at, 1);
      next++;
    }
    int end = last ? Math.min(shard.size(), at + MOST_COMPLETIONS) : 0;
    for (; next < end && shard.word(next).startsWith(word); next++) {
      take(shard, next, COMPLETED);
    }
    if (best.size() == 0 && word.length() >= LONG_WORD) {
      for (int i = 0; i < shard.size(); i++) {
        if (Slip.isOne(word, shard.word(i))) {
          take(shard, i, CORRECTED);
        }
      }
    }
    for (int i = 0; i < best.size(); i++) {
      total.add(best.entry(i), best.value(i));
      hits.add(best.entry(i), 1);
    }
  }

  private void take(WordShard shard, int at, double factor) {
    double rarity = Math.log(1 + index.entries() / (double) shard.count(at)) + 0.2;
    for (int posting : shard.postings(at)) {
      int rank = WordShard.rank(posting);
      best.raise(WordShard.entry(posting), factor * rarity * (1 + 0.5 * rank));
      if (rank == Source.CODE && factor == 1) {
        owners.add(WordShard.entry(posting), 1);
      }
    }
  }

  private Row<Found> ordered(int asked) {
    Best<Found> found = new Best<>(MOST_FOUND);
    for (int i = 0; i < total.size(); i++) {
      int entry = total.entry(i);
      double share = hits.of(entry) / asked;
      if (share >= LEAST_SHARE) {
        double value = total.value(i) * share * share;
        found.add(new Found(entry, value, owners.of(entry) == asked), value, 0, entry);
      }
    }
    return found.list();
  }
}

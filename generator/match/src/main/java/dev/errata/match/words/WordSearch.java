package dev.errata.match.words;

import dev.errata.match.index.Index;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds entries by words: whole, the last also by its beginning, long ones with one slip. A word
 * counts by how few entries hold it and where it stands in them.
 */
public final class WordSearch {
  /** An entry, how well it answers, and whether the query is a code that it owns. */
  public record Found(int entry, double score, boolean ownsCode) {}

  private static final int MOST_WORDS = 12;
  private static final int LONG_WORD = 6;
  private static final int MOST_COMPLETIONS = 40;

  /** An entry that holds less of what was asked for is no answer: every page has some words. */
  private static final double LEAST_SHARE = 0.6;

  private static final double COMPLETED = 0.6;
  private static final double CORRECTED = 0.5;
  private static final double[] RANKS = {1, 1.5, 2, 2.5, 3, 4};

  private final Index index;
  private final Map<Integer, Double> total = new HashMap<>();
  private final Map<Integer, Integer> hits = new HashMap<>();
  private final Map<Integer, Integer> owners = new HashMap<>();

  private WordSearch(Index index) {
    this.index = index;
  }

  /** The entries that hold words of the query, best first. */
  public static List<Found> search(Index index, String query) {
    WordSearch search = new WordSearch(index);
    List<String> words = WordList.of(query);
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
    Map<Integer, Double> best = new HashMap<>();
    int at = shard.indexOf(word);
    boolean known = at < shard.size() && shard.word(at).equals(word);
    if (known) {
      take(shard, at, 1, best);
    }
    if (last) {
      int end = Math.min(shard.size(), at + MOST_COMPLETIONS);
      for (int i = known ? at + 1 : at; i < end && shard.word(i).startsWith(word); i++) {
        take(shard, i, COMPLETED, best);
      }
    }
    if (best.isEmpty() && word.length() >= LONG_WORD) {
      for (int i = 0; i < shard.size(); i++) {
        if (Slip.isOne(word, shard.word(i))) {
          take(shard, i, CORRECTED, best);
        }
      }
    }
    best.forEach(
        (entry, score) -> {
          total.merge(entry, score, Double::sum);
          hits.merge(entry, 1, Integer::sum);
        });
  }

  private void take(WordShard shard, int at, double factor, Map<Integer, Double> best) {
    double rarity = Math.log(1 + index.entries() / (double) shard.count(at)) + 0.2;
    shard.entries(
        at,
        (entry, rank) -> {
          best.merge(entry, factor * rarity * RANKS[rank], Math::max);
          if (rank == Source.CODE && factor == 1) {
            owners.merge(entry, 1, Integer::sum);
          }
        });
  }

  private List<Found> ordered(int asked) {
    List<Found> found = new ArrayList<>();
    total.forEach(
        (entry, score) -> {
          boolean owns = owners.getOrDefault(entry, 0) == asked;
          double share = hits.get(entry) / (double) asked;
          if (share >= LEAST_SHARE) {
            found.add(new Found(entry, score * share * share, owns));
          }
        });
    found.sort(
        (a, b) ->
            a.score() != b.score() ? Double.compare(b.score(), a.score()) : a.entry() - b.entry());
    return found;
  }
}

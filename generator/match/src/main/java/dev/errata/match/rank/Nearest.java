package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.signature.Grammar;
import dev.errata.match.text.Weight;
import dev.errata.match.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
  private static final double LEAST_WEIGHT = 5;
  private static final int MOST_ENTRIES = 64;
  private static final int MOST_SHARDS = 16;

  private final Index index;
  private final List<Suspects.Suspect> lines;
  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Near> nears = new ArrayList<>();
  private int lookups;

  /** An entry that shares words with a line, and how much they say. */
  private record Overlap(int entry, Suspects.Suspect line, double bits) {}

  private static final Comparator<Overlap> BIGGEST_FIRST =
      (a, b) -> {
        int byBits = Double.compare(b.bits, a.bits);
        int byLine = Long.compare(a.line.line(), b.line.line());
        return byBits != 0 ? byBits : byLine != 0 ? byLine : a.entry - b.entry;
      };

  Nearest(Index index, List<Suspects.Suspect> lines) {
    this.index = index;
    this.lines = lines;
  }

  /** What comes near, nearest first. */
  List<Near> find() {
    for (Suspects.Suspect line : lines) {
      if (lookups < MOST_WORDS) {
        overlap(line);
      }
    }
    overlaps.sort(BIGGEST_FIRST);
    Set<Integer> shards = new HashSet<>();
    for (Overlap overlap : overlaps.subList(0, Math.min(MOST_ENTRIES, overlaps.size()))) {
      shards.add(index.shardOf(overlap.entry()));
      if (shards.size() <= MOST_SHARDS) {
        compare(overlap);
      }
    }
    nears.sort(Near.NEAREST_FIRST);
    return nears;
  }

  private void overlap(Suspects.Suspect line) {
    Map<Integer, Double> shared = new HashMap<>();
    List<String> all = WordList.of(line.text());
    for (String word : rarest(all)) {
      look(word, false, shared);
    }
    if (!all.isEmpty() && all.getLast().length() >= LEAST_CUT) {
      look(all.getLast(), true, shared);
    }
    shared.forEach((entry, bits) -> overlaps.add(new Overlap(entry, line, bits)));
  }

  /** Adds what a word says to every entry with it, or with a word that begins so. */
  private void look(String word, boolean cut, Map<Integer, Double> shared) {
    lookups++;
    double weight = Weight.of(word);
    WordShard shard = index.wordsLike(word);
    if (shard == null) {
      return;
    }
    int at = shard.indexOf(word);
    int most = cut ? Math.min(shard.size(), at + MOST_COMPLETIONS) : Math.min(shard.size(), at + 1);
    for (; at < most; at++) {
      boolean same = shard.word(at).equals(word);
      if (cut ? !same && shard.word(at).startsWith(word) : same) {
        shard.entries(
            at,
            (entry, rank) -> {
              if (rank >= Source.SIGNATURE) {
                shared.merge(entry, weight, Double::sum);
              }
            });
      }
    }
  }

  private static List<String> rarest(List<String> all) {
    List<String> words = new ArrayList<>();
    for (String word : new LinkedHashSet<>(all)) {
      if (Weight.of(word) >= LEAST_WEIGHT) {
        words.add(word);
      }
    }
    words.sort((a, b) -> Double.compare(Weight.of(b), Weight.of(a)));
    return words.subList(0, Math.min(WORDS_A_LINE, words.size()));
  }

  private void compare(Overlap overlap) {
    Shown shown = index.shown(overlap.entry());
    if (shown != null) {
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
}

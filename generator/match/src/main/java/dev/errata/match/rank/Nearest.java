package dev.errata.match.rank;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.index.Source;
import dev.errata.match.index.WordShard;
import dev.errata.match.text.Weight;
import dev.errata.match.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes near when no signature fits whole: entries whose signatures share rare words with a
 * line, measured by the stretch of the signature that a cut line still holds, else by words in
 * order.
 */
final class Nearest {
  private static final int WORDS_A_LINE = 8;
  private static final int MOST_WORDS = 40;
  private static final int MOST_ENTRIES = 24;

  private final Index index;
  private final List<Suspects.Suspect> lines;
  private final List<Overlap> overlaps = new ArrayList<>();
  private final List<Near> nears = new ArrayList<>();
  private int lookups;

  /** An entry that shares words with a line, and how much they say. */
  private record Overlap(int entry, Suspects.Suspect line, double bits) {}

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
    overlaps.sort(Comparator.comparingDouble(Overlap::bits).reversed());
    for (Overlap overlap : overlaps.subList(0, Math.min(MOST_ENTRIES, overlaps.size()))) {
      compare(overlap);
    }
    nears.sort(Comparator.comparingDouble((Near near) -> near.finding().bits()).reversed());
    return nears;
  }

  private void overlap(Suspects.Suspect line) {
    Map<Integer, Double> shared = new HashMap<>();
    for (String word : rarest(line.text())) {
      double weight = Weight.of(word);
      lookups++;
      WordShard shard = index.wordsLike(word);
      int at = shard == null ? 0 : shard.indexOf(word);
      if (shard != null && at < shard.size() && shard.word(at).equals(word)) {
        shard.entries(
            at,
            (entry, rank) -> {
              if (rank >= Source.SIGNATURE) {
                shared.merge(entry, weight, Double::sum);
              }
            });
      }
    }
    shared.forEach((entry, bits) -> overlaps.add(new Overlap(entry, line, bits)));
  }

  private static List<String> rarest(String line) {
    Set<String> distinct = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (String word : WordList.of(line)) {
      if (!Weight.isCommon(word) && Weight.of(word) > 4 && distinct.add(word)) {
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
        for (String line : shown.signatures().get(s).split("\n")) {
          comparison.with(s, line);
        }
      }
      if (comparison.best() != null) {
        nears.add(comparison.best());
      }
    }
  }
}

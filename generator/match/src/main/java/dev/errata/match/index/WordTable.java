package dev.errata.match.index;

import dev.errata.match.text.Weight;
import dev.errata.match.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which entries hold which word, and where in them it counts most. */
final class WordTable {
  /** A word of more entries keeps those where it counts most. */
  private static final int MOST_ENTRIES = 500;

  /** The same for a word that stands only in sections of them. */
  private static final int MOST_BODIES = 100;

  /** A section's word that many entries share tells none of them apart. */
  private static final int COMMON_SHARE = 8;

  private static final int LONGEST = 40;

  private final SortedMap<String, List<WordShard.Posting>> words = new TreeMap<>();

  WordTable(List<Source> sources) {
    Map<String, Map<Integer, Integer>> ranks = new HashMap<>();
    for (int entry = 0; entry < sources.size(); entry++) {
      for (Source.Field field : sources.get(entry).fields()) {
        for (String word : WordList.of(field.text())) {
          if (word.length() <= LONGEST) {
            ranks
                .computeIfAbsent(word, key -> new TreeMap<>())
                .merge(entry, field.rank(), Math::max);
          }
        }
      }
    }
    int common = Math.max(20, sources.size() / COMMON_SHARE);
    ranks.forEach((word, entries) -> words.put(word, kept(word, entries, common)));
    words.values().removeIf(List::isEmpty);
  }

  private static List<WordShard.Posting> kept(
      String word, Map<Integer, Integer> ranks, int common) {
    long bodies = ranks.values().stream().filter(rank -> rank <= Source.SUMMARY).count();
    boolean saysLittle = Weight.isCommon(word) || bodies > Math.min(common, MOST_BODIES);
    List<WordShard.Posting> kept = new ArrayList<>();
    ranks.forEach(
        (entry, rank) -> {
          if (!saysLittle || rank > Source.SUMMARY) {
            kept.add(new WordShard.Posting(entry, rank));
          }
        });
    if (kept.size() > MOST_ENTRIES) {
      kept.sort(Comparator.comparing(WordShard.Posting::rank).reversed());
      kept.subList(MOST_ENTRIES, kept.size()).clear();
      kept.sort(Comparator.comparing(WordShard.Posting::entry));
    }
    return kept;
  }

  List<byte[]> shards(Layout layout) {
    List<SortedMap<String, List<WordShard.Posting>>> shards = new ArrayList<>();
    for (int i = 0; i < layout.shards(Layout.WORDS); i++) {
      shards.add(new TreeMap<>());
    }
    words.forEach((word, entries) -> shards.get(layout.wordShard(word)).put(word, entries));
    return shards.stream().map(WordShard::write).toList();
  }
}

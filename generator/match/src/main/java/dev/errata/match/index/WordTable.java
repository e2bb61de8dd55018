package dev.errata.match.index;

import dev.errata.match.text.TextFolder;
import dev.errata.match.text.Weight;
import dev.errata.match.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
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
    Map<String, Ranks> ranks = new HashMap<>();
    Map<String, Integer> own = new HashMap<>();
    for (int entry = 0; entry < sources.size(); entry++) {
      for (Source.Field field : sources.get(entry).fields()) {
        for (String word : WordList.of(TextFolder.fold(field.text()))) {
          if (word.length() <= LONGEST) {
            own.merge(word, field.rank(), Math::max);
          }
        }
      }
      for (Map.Entry<String, Integer> word : own.entrySet()) {
        ranks.computeIfAbsent(word.getKey(), w -> new Ranks()).add(entry, word.getValue());
      }
      own.clear();
    }
    int common = Math.max(20, sources.size() / COMMON_SHARE);
    ranks.forEach((word, entries) -> words.put(word, kept(word, entries, common)));
    words.values().removeIf(List::isEmpty);
  }

  /** The entries of one word in their order, each with its best rank; a number for each pair. */
  private static final class Ranks {
    private static final int BITS = 3;

    private int[] packed = new int[2];
    private int size;

    void add(int entry, int rank) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      packed[size++] = entry << BITS | rank;
    }

    /** How many entries have the word in their text alone. */
    int bodies() {
      int bodies = 0;
      for (int i = 0; i < size; i++) {
        bodies += get(i).rank() <= Source.SUMMARY ? 1 : 0;
      }
      return bodies;
    }

    WordShard.Posting get(int i) {
      return new WordShard.Posting(packed[i] >> BITS, packed[i] & (1 << BITS) - 1);
    }
  }

  private static List<WordShard.Posting> kept(String word, Ranks ranks, int common) {
    int bodies = ranks.bodies();
    boolean saysLittle = Weight.isCommon(word) || bodies > Math.min(common, MOST_BODIES);
    List<WordShard.Posting> kept = new ArrayList<>();
    for (int i = 0; i < ranks.size; i++) {
      WordShard.Posting posting = ranks.get(i);
      if (!saysLittle || posting.rank() > Source.SUMMARY) {
        kept.add(posting);
      }
    }
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

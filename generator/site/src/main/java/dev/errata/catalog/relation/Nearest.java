package dev.errata.catalog.relation;

import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Entries near to another by their rare words; for any number of threads.
 *
 * <p>A word weighs {@code ln(entries / entries with the word)}, where words that are common in the
 * entries' whole texts weigh little. Entries are ranked by the cosine of their weighted words, so a
 * long entry is not near to everything. An entry's words are followed from the rarest on until
 * {@link #MOST_SEEN} others were seen: however common the words of a site are, the work for one
 * entry stays the same.
 */
public final class Nearest {
  private static final int MOST_SEEN = 500;

  private static final int SAMPLE = 500;

  /** Near entries kept for each entry: those shown, and as many as authors may have named. */
  private static final int KEPT = 12;

  /** Two entries that share less than about two rare words are not called near. */
  private static final double FAINT = 4.0;

  /** The cosine from which entries of one category are near, and entries of two. */
  private static final double NEAR_AT_HOME = 0.3;

  private static final double NEAR_ABROAD = 0.4;

  private final List<Entry> entries;
  private final WordIndex index;
  private final AtomicReferenceArray<int[]> known;

  /**
   * @param entries by id
   * @param category the title of an entry's category
   */
  public Nearest(Collection<Entry> entries, Function<EntryId, String> category, BodyWords words) {
    this.entries = List.copyOf(entries);
    this.index =
        WordIndex.of(
            this.entries.size(),
            number -> {
              Entry entry = this.entries.get(number);
              return Words.of(entry, category.apply(entry.id()));
            },
            words.of(sample()));
    this.known = new AtomicReferenceArray<>(this.entries.size());
  }

  /** About as many entries as show what is common, evenly spread. */
  private List<Entry> sample() {
    int step = Math.max(1, entries.size() / SAMPLE);
    return IntStream.range(0, entries.size())
        .filter(number -> number % step == 0)
        .mapToObj(entries::get)
        .toList();
  }

  /** The typed relations, then near entries until there are {@code wanted}. */
  public List<Related> fill(EntryId id, List<Related> typed, int wanted) {
    Set<EntryId> named = new HashSet<>();
    typed.forEach(r -> named.add(r.entry().id()));
    List<Related> all = new ArrayList<>(typed);
    for (int other : near(id)) {
      Entry entry = entries.get(other);
      if (all.size() < wanted && !named.contains(entry.id())) {
        all.add(new Related(entry, Optional.empty(), Optional.empty(), false));
      }
    }
    return List.copyOf(all);
  }

  /** The same for every asker, so whoever comes first may compute it. */
  private int[] near(EntryId id) {
    int entry = position(id);
    if (entry < 0) {
      return new int[0];
    }
    int[] near = known.get(entry);
    if (near == null) {
      near = computed(entry);
      known.set(entry, near);
    }
    return near;
  }

  private int position(EntryId id) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private int[] computed(int entry) {
    Scores scores = new Scores(MOST_SEEN);
    int seen = 0;
    for (int word : index.words(entry)) {
      int[] having = index.having(word);
      seen += having.length;
      if (seen > MOST_SEEN) {
        break;
      }
      double weight = index.weight(word);
      for (int other : having) {
        scores.add(other, weight);
      }
    }
    return scores
        .others()
        .filter(other -> other != entry && scores.shared(other) >= FAINT)
        .filter(other -> isNear(entry, other, scores.product(other)))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer o) -> -scores.product(o) / index.length(o))
                .thenComparing(o -> o))
        .limit(KEPT)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Tools' messages share words that mean nothing, so another category's entry must be nearer. */
  private boolean isNear(int entry, int other, double product) {
    String category = entries.get(entry).id().category();
    boolean home = entries.get(other).id().category().equals(category);
    double cosine = product / (index.length(entry) * index.length(other));
    return cosine >= (home ? NEAR_AT_HOME : NEAR_ABROAD);
  }
}

package dev.errata.catalog.relation;

import dev.errata.match.Signature;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries near to another by their words: title, summary, tags, codes and the constant text of
 * their signatures.
 *
 * <p>The score of two entries is the sum of {@code ln(entries / entries with the word)} over the
 * words that both have. Words that more than {@link #COMMON} entries have say little and would make
 * this quadratic, so they do not count.
 */
public final class Nearest {
  private static final int COMMON = 200;

  /** Two entries that share less than about two rare words are not called near. */
  private static final double FAINT = 4.0;

  private final Map<String, List<Entry>> postings = new HashMap<>();
  private final int entries;

  public Nearest(Collection<Entry> entries) {
    this.entries = entries.size();
    for (Entry entry : entries) {
      words(entry).forEach(w -> postings.computeIfAbsent(w, x -> new ArrayList<>()).add(entry));
    }
  }

  /** The typed relations, then near entries until there are {@code wanted}. */
  public List<Related> fill(Entry entry, List<Related> typed, int wanted) {
    if (typed.size() >= wanted) {
      return typed;
    }
    Set<EntryId> known = new HashSet<>();
    known.add(entry.id());
    typed.forEach(r -> known.add(r.entry().id()));
    List<Related> all = new ArrayList<>(typed);
    for (Entry near : nearest(entry, known, wanted - typed.size())) {
      all.add(new Related(near, Optional.empty(), Optional.empty(), false));
    }
    return List.copyOf(all);
  }

  private List<Entry> nearest(Entry entry, Set<EntryId> known, int count) {
    Map<Entry, Double> scores = new HashMap<>();
    for (String word : words(entry)) {
      List<Entry> having = postings.getOrDefault(word, List.of());
      if (having.size() <= COMMON) {
        double weight = Math.log((double) entries / having.size());
        having.forEach(other -> scores.merge(other, weight, Double::sum));
      }
    }
    Comparator<Map.Entry<Entry, Double>> best =
        Comparator.comparing((Map.Entry<Entry, Double> e) -> -e.getValue())
            .thenComparing(e -> e.getKey().id());
    return scores.entrySet().stream()
        .filter(e -> e.getValue() >= FAINT && !known.contains(e.getKey().id()))
        .sorted(best)
        .limit(count)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> words(Entry entry) {
    Set<String> words = new TreeSet<>();
    split(entry.title().value(), words);
    split(entry.summary().text(), words);
    entry.tags().forEach(t -> words.add("#" + t.value().toLowerCase(Locale.ROOT)));
    entry.codes().forEach(c -> words.add("=" + c.value().toLowerCase(Locale.ROOT)));
    for (Entry.EntrySignature signature : entry.signatures()) {
      for (Signature.Line line : signature.signature().lines()) {
        for (Signature.Part part : line.parts()) {
          if (part instanceof Signature.Part.Literal(String text)) {
            split(text, words);
          }
        }
      }
    }
    return words;
  }

  private static void split(String text, Set<String> words) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean word = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (word && start < 0) {
        start = i;
      } else if (!word && start >= 0) {
        if (i - start >= 3) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
  }
}

package dev.errata.catalog.relation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.IntFunction;

/** Which entries have which words; words of a single entry are left out, they join nothing. */
final class WordIndex {
  /** Each entry's words as numbers, the rarest first. */
  private final int[][] words;

  /** For each word the entries that have it, by number. */
  private final int[][] having;

  private final double[] weights;
  private final double[] lengths;

  private WordIndex(int[][] words, int[][] having, double[] weights) {
    this.words = words;
    this.having = having;
    this.weights = weights;
    this.lengths = new double[words.length];
    for (int entry = 0; entry < words.length; entry++) {
      double sum = 0;
      for (int word : words[entry]) {
        sum += weights[word] * weights[word];
      }
      lengths[entry] = Math.sqrt(sum);
    }
  }

  /**
   * The index of some entries' words.
   *
   * @param wordsOf an entry's words by its number; they are not kept
   * @param bodies words of whole entries, which show what is common in the site's language
   */
  static WordIndex of(
      int entries, IntFunction<SortedSet<String>> wordsOf, List<List<String>> bodies) {
    Map<String, Integer> numbers = new HashMap<>();
    int[][] words = new int[entries][];
    for (int entry = 0; entry < entries; entry++) {
      words[entry] =
          wordsOf.apply(entry).stream()
              .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
              .toArray();
    }
    int[] counts = new int[numbers.size()];
    Arrays.stream(words).flatMapToInt(Arrays::stream).forEach(word -> counts[word]++);
    for (int entry = 0; entry < entries; entry++) {
      words[entry] = joining(words[entry], counts);
    }
    return new WordIndex(words, having(words, counts), weights(numbers, counts, entries, bodies));
  }

  /** By the entries that have a word among those indexed, or anywhere in their text. */
  private static double[] weights(
      Map<String, Integer> numbers, int[] counts, int entries, List<List<String>> bodies) {
    int[] inBodies = new int[counts.length];
    for (List<String> body : bodies) {
      for (String word : body) {
        Integer number = numbers.get(word);
        if (number != null) {
          inBodies[number]++;
        }
      }
    }
    double[] weights = new double[counts.length];
    for (int word = 0; word < weights.length; word++) {
      double rare = Math.log((double) entries / counts[word]);
      double rareInBodies = Math.log((double) bodies.size() / Math.max(1, inBodies[word]));
      weights[word] = Math.min(rare, rareInBodies);
    }
    return weights;
  }

  /** The words that others have too, the rarest first. */
  private static int[] joining(int[] words, int[] counts) {
    return Arrays.stream(words)
        .filter(word -> counts[word] > 1)
        .boxed()
        .sorted(Comparator.comparingInt((Integer w) -> counts[w]).thenComparing(w -> w))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[][] having(int[][] words, int[] counts) {
    int[][] having = new int[counts.length][];
    int[] filled = new int[counts.length];
    for (int entry = 0; entry < words.length; entry++) {
      for (int word : words[entry]) {
        having[word] = having[word] == null ? new int[counts[word]] : having[word];
        having[word][filled[word]++] = entry;
      }
    }
    return having;
  }

  int[] words(int entry) {
    return words[entry];
  }

  int[] having(int word) {
    return having[word];
  }

  /** How much it says that two entries have a word. */
  double weight(int word) {
    return weights[word];
  }

  /** The length of an entry's words as a vector of weights; above 0 where it shares a word. */
  double length(int entry) {
    return lengths[entry];
  }
}

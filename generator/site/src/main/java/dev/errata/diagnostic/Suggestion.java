package dev.errata.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds what somebody most likely meant to type. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The candidate nearest to a misspelt word, or none when nothing is near.
   *
   * <p>Near means at most one edit for each three characters (optimal string alignment: insert,
   * delete, replace, swap neighbours), case ignored. Ties go to the first in natural order.
   */
  public static Optional<String> nearest(String written, Collection<String> candidates) {
    int allowed = allowed(written);
    String wanted = written.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(c -> Math.abs(c.length() - wanted.length()) <= allowed)
        .map(c -> new Scored(c, distance(wanted, c.toLowerCase(Locale.ROOT), allowed)))
        .filter(s -> s.distance <= allowed)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::candidate))
        .map(Scored::candidate);
  }

  /** The words "did you mean …?" for the nearest candidate. */
  public static Optional<String> didYouMean(String written, Collection<String> candidates) {
    return nearest(written, candidates).map(c -> "did you mean \"" + c + "\"?");
  }

  /**
   * Names that many wrong words are compared with, such as all slugs of a site.
   *
   * <p>One question costs as much as there are names of about its length. The work of all questions
   * together is bounded: when thousands of words are wrong, the later ones get no suggestion.
   */
  public static final class Names {
    /** About a second's work. */
    private static final long MOST_CHARACTERS = 300_000_000;

    private final NavigableMap<Integer, List<String>> byLength = new TreeMap<>();
    private final Map<String, Optional<String>> answers = new HashMap<>();
    private long left = MOST_CHARACTERS;

    public Names(Collection<String> names) {
      for (String name : names) {
        byLength.computeIfAbsent(name.length(), l -> new ArrayList<>()).add(name);
      }
    }

    /** As {@link Suggestion#nearest}, among all names. */
    public Optional<String> nearest(String written) {
      Optional<String> known = answers.get(written);
      return known != null ? known : searched(written);
    }

    private Optional<String> searched(String written) {
      int allowed = allowed(written);
      List<String> candidates = new ArrayList<>();
      byLength
          .subMap(written.length() - allowed, true, written.length() + allowed, true)
          .values()
          .forEach(candidates::addAll);
      long work = (long) candidates.size() * written.length() * written.length();
      if (work > left) {
        left = 0;
        return Optional.empty();
      }
      left -= work;
      Optional<String> found = Suggestion.nearest(written, candidates);
      answers.put(written, found);
      return found;
    }
  }

  private static int allowed(String written) {
    return Math.max(1, written.length() / 3);
  }

  private record Scored(String candidate, int distance) {}

  /** Optimal string alignment distance; any value above {@code limit} means "too far". */
  private static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }
}

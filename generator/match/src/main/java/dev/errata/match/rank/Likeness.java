package dev.errata.match.rank;

import dev.errata.match.text.Weight;
import java.util.ArrayList;
import java.util.List;

/** How much of a signature's words a line holds in the same order, and which it lacks. */
record Likeness(double bits, double all, List<String> missing) {
  private static final int MOST_WORDS = 200;

  static Likeness of(List<String> signature, List<String> line) {
    int n = signature.size();
    int m = Math.min(MOST_WORDS, line.size());
    double[][] best = new double[n + 1][m + 1];
    double all = 0;
    for (int i = n - 1; i >= 0; i--) {
      double weight = Weight.of(signature.get(i));
      all += weight;
      for (int j = m - 1; j >= 0; j--) {
        best[i][j] =
            signature.get(i).equals(line.get(j))
                ? weight + best[i + 1][j + 1]
                : Math.max(best[i + 1][j], best[i][j + 1]);
      }
    }
    return new Likeness(best[0][0], all, missing(signature, line, best));
  }

  private static List<String> missing(List<String> signature, List<String> line, double[][] best) {
    List<String> missing = new ArrayList<>();
    int j = 0;
    int m = best[0].length - 1;
    for (int i = 0; i < signature.size(); i++) {
      while (j < m && best[i][j] == best[i][j + 1]) {
        j++;
      }
      if (j < m && signature.get(i).equals(line.get(j))) {
        j++;
      } else {
        missing.add(signature.get(i));
      }
    }
    return missing;
  }

  double share() {
    return all == 0 ? 0 : bits / all;
  }

  /** What is there, the less the more is lacking. */
  double score() {
    return bits * share();
  }
}

package dev.errata.match.rank;

import dev.errata.match.text.Weight;
import java.util.ArrayList;
import java.util.List;

/** How much of a signature's words a line holds in the same order, and which it lacks. */
record Likeness(double bits, double all, List<String> missing) {
  private static final int MOST_WORDS = 200;

  static Likeness of(List<String> signature, List<String> line) {
    int n = signature.size();
    int width = Math.min(MOST_WORDS, line.size()) + 1;
    double[] best = new double[(n + 1) * width];
    double all = 0;
    for (int i = n - 1; i >= 0; i--) {
      double weight = Weight.of(signature.get(i));
      all += weight;
      for (int j = width - 2; j >= 0; j--) {
        int at = i * width + j;
        best[at] =
            signature.get(i).equals(line.get(j))
                ? weight + best[at + width + 1]
                : Math.max(best[at + width], best[at + 1]);
      }
    }
    return new Likeness(best[0], all, missing(signature, line, best, width));
  }

  private static List<String> missing(
      List<String> signature, List<String> line, double[] best, int width) {
    List<String> missing = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < signature.size(); i++) {
      int row = i * width;
      while (j < width - 1 && best[row + j] == best[row + j + 1]) {
        j++;
      }
      if (j < width - 1 && signature.get(i).equals(line.get(j))) {
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

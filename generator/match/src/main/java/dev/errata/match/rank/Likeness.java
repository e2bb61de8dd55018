package dev.errata.match.rank;

import dev.errata.match.text.Row;
import dev.errata.match.text.Weight;

/** How much of a signature's words a line holds in the same order, and which it lacks. */
record Likeness(double bits, double all, Row<String> missing) {
  static Likeness of(Row<String> signature, Row<String> line) {
    Row<String> missing = new Row<>();
    double bits = 0;
    double all = 0;
    int at = 0;
    for (String word : signature) {
      int next = at;
      while (next < line.size() && !line.get(next).equals(word)) {
        next++;
      }
      all += Weight.of(word);
      if (next < line.size()) {
        bits += Weight.of(word);
        at = next + 1;
      } else {
        missing.add(word);
      }
    }
    return new Likeness(bits, all, missing);
  }

  double share() {
    return all == 0 ? 0 : bits / all;
  }

  /** What is there, the less the more is lacking. */
  double score() {
    return bits * share();
  }
}

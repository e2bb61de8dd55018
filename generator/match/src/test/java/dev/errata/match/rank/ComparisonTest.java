package dev.errata.match.rank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.sieve.Sieve;
import dev.errata.match.signature.Fragment;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.TextFolder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told in a moment of a signature is never less than what a whole comparison finds. */
class ComparisonTest {
  private static final double ROUNDING = 1e-6;
  private static final List<String> WORDS =
      List.of(
          "cannot", "attach", "volume", "'{name}'", "{path}:", "to", "replica", "refused", "E17");

  @Test
  void boundsHoldForWhateverIsCutWrappedOrMixed() {
    int near = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String signature = signature(random);
      String log = damaged(signature, random);
      Comparison.Line line = new Comparison.Line(0, signature);
      FoldedText text = TextFolder.fold(log);
      Likeness.Said said = Likeness.words(text);
      Sieve sieve = said.sieve(text);
      String what = signature + " in " + log;
      Fragment fragment = line.fragment(text);
      if (fragment != null) {
        near++;
        assertTrue(fragment.bits() <= line.mostOf(sieve) + ROUNDING, what);
      }
      Likeness likeness = Likeness.of(line.words, said, null);
      assertTrue(likeness.bits() <= Likeness.most(line.words, sieve).bits() + ROUNDING, what);
    }
    assertTrue(near > 2_000, "only " + near + " came near");
  }

  private static String signature(Random random) {
    StringBuilder words = new StringBuilder(WORDS.get(random.nextInt(3)));
    for (int i = random.nextInt(8); i >= 0; i--) {
      words.append(random.nextInt(6) == 0 ? "" : " ").append(WORDS.get(random.nextInt(9)));
    }
    return words.toString();
  }

  private static String damaged(String signature, Random random) {
    String log = signature.replace("{name}", "data").replace("{path}", "/srv/data");
    int at = 1 + random.nextInt(log.length() - 1);
    String rest =
        List.of("Downloaded 3 packages", "ica refused", "#1 0.2", "").get(random.nextInt(4));
    String cut =
        switch (random.nextInt(6)) {
          case 0 -> log.substring(0, at);
          case 1 -> log.substring(at);
          case 2 -> "error: " + log.substring(0, at) + "...\n" + rest;
          case 3 -> "error: " + log.substring(0, at) + "\n" + rest;
          case 4 -> log.substring(0, at) + "\n" + log.substring(at);
          default -> log.substring(at) + " " + log.substring(0, at);
        };
    return random.nextBoolean() ? cut : "a long line before it, wider than that: " + cut;
  }
}

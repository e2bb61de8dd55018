package dev.errata.match.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.text.FoldedText;
import dev.errata.match.text.TextFolder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  private static Map<String, String> captured(String line, String text) {
    FoldedText folded = TextFolder.fold(text);
    Found found = Pattern.of(line).find(folded, 0, folded.length());
    return found == null ? Map.of() : found.captured(folded).toMap();
  }

  private static Fragment fragment(String line, String text) {
    FoldedText folded = TextFolder.fold(text);
    return Pattern.of(line).fragment(folded, 0, folded.length());
  }

  @Test
  void neighboursShareWhatStandsThere() {
    assertEquals(Map.of("n", "1", "u", "5m"), captured("after {n}{u} of", "after 15m of"));
    assertEquals(Map.of("n", "1", "u", "5m"), captured("{n}{u} left", "only 15m left"));
    assertEquals(Map.of("n", "1", "u", "5m"), captured("after {n}{u}", "after 15m."));
    assertEquals(Map.of(), captured("after '{n}{u}'", "after 'm'"));
  }

  @Test
  void neighboursOfOneNameTakeEqualText() {
    assertEquals(Map.of("x", "a"), captured("is '{x}{x}'", "is 'aa'"));
    assertEquals(Map.of(), captured("is '{x}{x}'", "is 'ab'"));
  }

  @Test
  void onlyPlaceholdersAreNotFindable() {
    assertFalse(Pattern.of("{a}{b}").isFindable());
    assertFalse(Pattern.of("{a}: _").isFindable());
    assertTrue(Pattern.of("{a}{b} c").isFindable());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "port {n} failed: refused, to port 5432 failed: FATAL: no,",
        "open '{f}' now, open 'a b' later on,",
        "open {f} now, open a b c,",
        "user '{u}' cannot {v} it in group, x user 'a' cannot list 'it',",
      })
  void whatGoesOnOtherwiseIsNoCut(String line, String text) {
    Fragment fragment = fragment(line, text);
    assertTrue(fragment == null || fragment.isTail(), () -> String.valueOf(fragment));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "port {n} failed: refused, to port 54",
        "port {n} failed: refused, to port 5432 failed: ref",
        "open '{f}' now, open 'a b",
        "open '{f}' now, open 'it's b",
      })
  void theStartOfAPatternIsACut(String line, String text) {
    Fragment fragment = fragment(line, text);
    assertNotNull(fragment);
    assertFalse(fragment.isTail());
  }

  @Test
  void aWordIsCutBeforeALineThatIsNotItsRest() {
    String line = "the resolver has refused every manifest of {n}";
    String cut = "x the resolver has refused every mani\n";
    assertTrue(fragment(line, cut + "Done with all").throughWord());
    assertTrue(fragment(line, cut + "[2/4] done").throughWord());
    assertNull(fragment(line, cut + "fold of exhaust"));
  }

  @Test
  void theRestOfAValueMayStandBeforeTheEndOfAPattern() {
    assertTrue(fragment("open '{f}' did not go well", "ture.x' did not go well").isTail());
    assertNull(fragment("open '{f}' did not go well", "a ture.x' did not go well"));
  }

  @Test
  void aPatternFitsItsOwnTextWithAnyValues() {
    Random random = new Random(21);
    for (int i = 0; i < 3000; i++) {
      StringBuilder line = new StringBuilder("begin ");
      StringBuilder text = new StringBuilder("x begin ");
      for (int k = 1 + random.nextInt(4); k > 0; k--) {
        boolean apart = random.nextBoolean();
        line.append('{').append((char) ('a' + k)).append('}').append(apart ? " mid " : "");
        text.append("v").append(random.nextInt(100)).append(apart ? " mid " : "");
      }
      FoldedText folded = TextFolder.fold(text + " end");
      assertNotNull(Pattern.of(line + " end").find(folded, 0, folded.length()), line::toString);
    }
  }
}

package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
  private static final int LIMIT = 5;

  @ParameterizedTest
  @MethodSource("dev.errata.match.Vector#all")
  void answersAsTheVectorSays(Vector vector) {
    List<Document> documents = vector.documents().stream().map(Vector.Entry::toDocument).toList();
    Answer answer = Vector.matcher(documents).answer(vector.query(), LIMIT);
    Vector.Expected expect = vector.expect();
    if (expect.none() != null) {
      assertTrue(answer.matches().isEmpty(), answer::toString);
      return;
    }
    if (expect.entry() == null) {
      assertFalse(answer.fits(), answer::toString);
      return;
    }
    assertFalse(answer.matches().isEmpty(), "no answer");
    Match match = answer.matches().getFirst();
    assertEquals(expect.entry(), match.entry(), answer::toString);
    check(expect.confident(), match.confident(), answer);
    check(expect.line(), match.line(), answer);
    check(expect.captures(), match.captures(), answer);
    check(expect.quickFix(), match.quickFix(), answer);
    check(expect.missing(), match.missing(), answer);
    check(
        expect.lookAlikes(),
        match.lookAlikes().stream().map(Match.LookAlike::entry).toList(),
        answer);
  }

  private static void check(Object expected, Object actual, Answer answer) {
    if (expected != null) {
      assertEquals(expected, actual, answer::toString);
    }
  }
}

package dev.errata.search;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matcher gives the agreed answers on the JVM. */
class VectorsTest {
  private static final Vectors VECTORS = Vectors.read("answers.jsonl");

  static List<Vectors.Case> cases() {
    return VECTORS.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isAnsweredAsAgreed(Vectors.Case vector) {
    Vectors.check(vector, VECTORS.answer(vector.query()));
  }
}

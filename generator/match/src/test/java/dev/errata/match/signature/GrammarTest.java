package dev.errata.match.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.match.signature.Grammar.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private static List<Piece> split(String line) {
    return Grammar.split(line).toList();
  }

  @Test
  void namesAreLowerCaseWithDigitsAndUnderscores() {
    assertEquals(List.of(new Piece("a_1", true)), split("{a_1}"));
    for (String text : List.of("{}", "{A}", "{1a}", "{_a}", "{a-b}", "{a b}", "{a", "{a\u0301}")) {
      assertEquals(List.of(new Piece(text, false)), split(text));
    }
  }

  @Test
  void neighboursStayApart() {
    assertEquals(List.of(new Piece("a", true), new Piece("b", true)), split("{a}{b}"));
  }

  @Test
  void backslashesCountOnlyBeforeAName() {
    assertEquals(List.of(new Piece("{a}", false)), split("\\{a}"));
    assertEquals(List.of(new Piece("\\", false), new Piece("a", true)), split("\\\\{a}"));
    assertEquals(List.of(new Piece("\\{a}", false)), split("\\\\\\{a}"));
    assertEquals(List.of(new Piece("C:\\\\{A}\\", false)), split("C:\\\\{A}\\"));
  }

  @Test
  void aSignatureHasALineMoreThanLineFeeds() {
    assertEquals(List.of("a", "", "b"), Grammar.lines("a\n\nb").toList());
  }
}

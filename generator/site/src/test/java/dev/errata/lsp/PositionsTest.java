package dev.errata.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.diagnostic.SourceText;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;

/** Editors count lines from 0 and characters in UTF-16 code units. */
class PositionsTest {
  private static SourceText text(String text) {
    return new SourceText("pages/a/b.md", text);
  }

  private static Position at(int line, int character) {
    return new Position(line, character);
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsTwice() {
    SourceText text = text("a😀b\n");
    assertEquals(at(0, 3), Positions.of(text, 3));
    assertEquals(3, Positions.offset(text, at(0, 3)));
    assertEquals('b', text.text().charAt(Positions.offset(text, at(0, 3))));
  }

  @Test
  void aTabCountsOnce() {
    assertEquals(at(1, 1), Positions.of(text("a\n\tb"), 3));
    assertEquals(3, Positions.offset(text("a\n\tb"), at(1, 1)));
  }

  @Test
  void combiningMarksCountEachForItself() {
    assertEquals(2, Positions.offset(text("e\u0301x"), at(0, 2)));
  }

  @Test
  void linesEndInAllThreeWaysOfTheProtocol() {
    SourceText text = text("a\r\nb\rc\nd");
    assertEquals(3, Positions.offset(text, at(1, 0)));
    assertEquals(5, Positions.offset(text, at(2, 0)));
    assertEquals(7, Positions.offset(text, at(3, 0)));
    assertEquals(at(1, 0), Positions.of(text, 3));
    assertEquals(at(3, 1), Positions.of(text, 8));
  }

  @Test
  void separatorsOfUnicodeEndNoLine() {
    assertEquals(at(0, 4), Positions.of(text("a\u2028b\u0085c"), 4));
  }

  @Test
  void aPositionBehindALineMeansItsEndBeforeTheLineEnd() {
    assertEquals(1, Positions.offset(text("a\r\nb"), at(0, 99)));
    assertEquals(1, Positions.offset(text("a\r\nb"), at(0, 2)));
  }

  @Test
  void aPositionBehindTheTextMeansItsEnd() {
    assertEquals(4, Positions.offset(text("a\r\nb"), at(7, 3)));
    assertEquals(0, Positions.offset(text(""), at(7, 3)));
  }

  @Test
  void nonsenseMeansTheStart() {
    assertEquals(0, Positions.offset(text("ab"), at(-1, 5)));
    assertEquals(0, Positions.offset(text("ab"), at(0, -5)));
    assertEquals(0, Positions.offset(text("ab"), null));
  }

  @Test
  void everyOffsetComesBackUnlessItStandsInsideALineEnd() {
    String signs = "a😀\t\r\n\r\nß\u2028 ";
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder out = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        out.append(signs.charAt(random.nextInt(signs.length())));
      }
      SourceText text = text(out.toString());
      for (int offset = 0; offset <= out.length(); offset++) {
        boolean inside =
            offset > 0 && out.charAt(offset - 1) == '\r' && out.indexOf("\n", offset) == offset;
        if (!inside) {
          assertEquals(offset, Positions.offset(text, Positions.of(text, offset)), "seed " + seed);
        }
      }
    }
  }
}

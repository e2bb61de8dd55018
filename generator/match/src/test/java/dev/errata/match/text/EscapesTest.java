package dev.errata.match.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
  private static String strip(String raw) {
    return Escapes.strip(raw, 0, raw.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u001b[1;31mb",
        "a\u001b[Kb",
        "a\u001b]0;title\u0007b",
        "a\u001b]8;;https://h\u001b\\b",
        "a\u001b(Bb",
        "a^[[31mb",
        "a\\e[0mb",
        "a\\x1b[38;5;9mb",
        "a\\033[1mb",
        "a\\u001b[0mb",
        "a[31mb",
      })
  void terminalSequencesAreNoText(String raw) {
    assertEquals("ab", strip(raw));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x[5m]", "[m]", "a[i]", "[demo.E#1]", "^[a-z]", "C:\\e", "\\x1", "[1;", "["})
  void bracketsThatAreNoColourStay(String raw) {
    assertEquals(raw, strip(raw));
  }

  @Test
  void aSequenceThatIsBrokenOffEndsWithTheText() {
    for (String raw : new String[] {"a\u001b", "a\u001b[", "a\u001b[1;3", "a\u001b("}) {
      assertEquals("a", strip(raw), raw);
    }
  }

  @Test
  void entitiesHaveNamesOrNumbers() {
    assertEquals('"', Escapes.entity("quot"));
    assertEquals('\'', Escapes.entity("#39"));
    assertEquals('\'', Escapes.entity("#x27"));
    assertEquals(0, Escapes.entity("bogus"));
    assertEquals(0, Escapes.entity("#x1F600"));
    assertEquals(6, Escapes.entityLength("&quot;", 0));
    assertEquals(0, Escapes.entityLength("& far away ;", 0));
  }

  @Test
  void anyTextIsStrippedToAPartOfIt() {
    Random random = new Random(3);
    String alphabet = "\u001b[]^\\ex1b03u;m7a \n&";
    for (int i = 0; i < 5000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int k = random.nextInt(20); k > 0; k--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertTrue(strip(raw.toString()).length() <= raw.length(), raw::toString);
    }
  }
}

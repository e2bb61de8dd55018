package dev.errata.match.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFolderTest {
  private static final String WIDE = "a line that is forty-six columns and no wider ";

  private static String folded(String raw) {
    FoldedText text = TextFolder.fold(raw);
    return text.folded(0, text.length());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Cannot  Open\tIt, cannotopenit",
        "{\"m\":\"a\\nb\"}, {'m':'ab'}",
        "{\"m\":\"{\\\"k\\\":\\\"a\\\\nb\\\"}\"}, {'m':'{'k':'ab'}'}",
        "{\"m\":\"C:\\\\new\"}, {'m':'c:\\new'}",
        "C:\\new, c:\\new",
        "a \\u2018b\\u2019, a'b'",
        "a \\u00e9, a\\u00e9",
        "a&lt;b&amp;gt;&amp;amp;quot;, a<b>'",
        "R&D; a & b, r&d;a&b",
        "a%20b%27C%0ad%5f, ab'cd_",
        "5% of %zz and %e9, 5%of%zzand%e9",
        "â€˜aâ€™ â, 'a'a",
        "so... on… and.., so.on.and.",
      })
  void escapesAreUndoneWhereTheyAreSome(String raw, String folded) {
    assertEquals(folded, folded(raw));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "  rest", "| rest", "|   rest", "> 'rest'", "│ /rest"})
  void aWideLineMayGoOnBelow(String next) {
    assertTrue(TextFolder.fold(WIDE + "\n" + next).wraps(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"  --> a.rs:1", "   ^^^^ here", "  = note: x", "", "   ", "  \u001b[34m| x"})
  void aLineOfItsOwnIsNoRest(String next) {
    assertFalse(TextFolder.fold(WIDE + "\n" + next).wraps(1));
  }

  @Test
  void aNarrowLineOrAWiderNextOneWasNotBroken() {
    assertFalse(TextFolder.fold("short\nrest").wraps(1));
    assertFalse(TextFolder.fold(WIDE + "...\nrest").wraps(1));
    assertFalse(TextFolder.fold(WIDE + "\n" + "x ".repeat(40)).wraps(1));
  }

  @Test
  void everyLineEndStartsALine() {
    assertEquals(5, TextFolder.fold("a\nb\r\nc\rd\n").lines());
  }

  @Test
  void whatIsFoldedKeepsItsPlaceInAnyText() {
    Random random = new Random(9);
    String alphabet = "aZ \t\n\r\\\"':&;#x1ampquotu0026\u001b[m^{}é語\u0301\0";
    for (int i = 0; i < 5000; i++) {
      StringBuilder raw = new StringBuilder();
      for (int k = random.nextInt(60); k > 0; k--) {
        raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      FoldedText text = TextFolder.fold(raw.toString());
      assertTrue(text.length() <= raw.length(), raw::toString);
      for (int from = 0; from < text.length(); from++) {
        assertFalse(text.raw(from, from + 1).length() > raw.length(), raw::toString);
      }
    }
  }
}

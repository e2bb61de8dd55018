package dev.errata.match.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "‘’‚“”„‹›«»`\"´「」, '",
        "‐‑‒–—−, -",
        "ÀÁÂÃÄÅàáâãäå, a",
        "ŠšŞşŚ, s",
        "７, 7",
        "Ａａ, a",
        "Жж, ж",
        "Σσ, σ",
        "。…, .",
      })
  void lookAlikesFoldToOne(String all, char one) {
    for (char c : all.toCharArray()) {
      assertEquals(one, Folding.fold(c), () -> Integer.toHexString(c));
    }
  }

  @Test
  void whiteSpaceOfAnyKindIsOneSpace() {
    for (char c : " \t\u000b\f\u00a0\u2003\u202f\u3000\u2028".toCharArray()) {
      assertEquals(' ', Folding.fold(c), () -> Integer.toHexString(c));
    }
  }

  @Test
  void whatIsNotSeenStandsForNothing() {
    for (char c : "\0\u0007\u00ad\u200b\u200d\u202e\u2060\ufeff\u0301".toCharArray()) {
      assertEquals(Folding.NOTHING, Folding.fold(c), () -> Integer.toHexString(c));
    }
  }

  @Test
  void foldingTwiceChangesNothing() {
    for (int c = 0; c < 0x10000; c++) {
      char folded = Folding.fold((char) c);
      assertEquals(folded, Folding.fold(folded), Integer.toHexString(c));
      assertFalse(Folding.isWord(folded) && folded == ' ');
    }
  }

  @Test
  void wordsAreLettersDigitsAndUnderscores() {
    for (char c : "az09_éж語".toCharArray()) {
      assertTrue(Folding.isWord(c), String.valueOf(c));
    }
    for (char c : " '-.:/\\(){}".toCharArray()) {
      assertFalse(Folding.isWord(c), String.valueOf(c));
    }
  }
}

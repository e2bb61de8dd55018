package dev.errata.match.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final Pattern HARMLESS =
      Pattern.compile("(?!//|.*://)(?=.*[A-Za-z0-9])[A-Za-z0-9._:/@+][A-Za-z0-9._:/@+-]{0,99}");
  private static final String[] PARTS = {
    "a",
    "Z",
    "0",
    ".",
    "_",
    ":",
    "/",
    "@",
    "+",
    "-",
    "--",
    "$(id)",
    "`id`",
    ";",
    "|",
    "&",
    ">",
    "<",
    "\n",
    "\r",
    "\0",
    "\t",
    " ",
    "'",
    "\"",
    "\\",
    "*",
    "?",
    "~",
    "#",
    "!",
    "%",
    "=",
    ",",
    "(",
    "{v}",
    "\u037e",
    "\uff1b",
    "\uff04",
    "\u02cb",
    "\u2010",
    "\u202e",
    "\u200b",
    "\u2028",
    "\u0660",
    "\u0430",
    "é",
    "\ud83d\ude00",
    "\ud83d",
    "\u007f",
    "\u0085",
    "\u00a0"
  };

  private static String fill(String template, String value) {
    Captured captured = new Captured();
    captured.put("v", value);
    return Template.fill(template, captured);
  }

  @Test
  void onlyHarmlessValuesAreFilledIn() {
    Random random = new Random(42);
    int harmless = 0;
    for (int i = 0; i < 20_000; i++) {
      int range = random.nextInt(4) == 0 ? PARTS.length : 11;
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(random.nextInt(50) == 0 ? 120 : 6); k >= 0; k--) {
        made.append(PARTS[random.nextInt(range)]);
      }
      String value = made.toString();
      boolean fits = HARMLESS.matcher(value).matches();
      harmless += fits ? 1 : 0;
      assertEquals(fits ? "run " + value + " now" : "run {v} now", fill("run {v} now", value));
    }
    assertTrue(harmless > 1000 && harmless < 19_000, "tried " + harmless + " harmless ones");
  }

  @ParameterizedTest
  @CsvSource({
    "${v}, ${v}",
    "%{v}, %{v}",
    "{{v}}, {{v}}",
    "{v}{v}, xx",
    "{w} {v}, {w} x",
    "{V} {v, {V} {v",
    "'', ''",
  })
  void bracesThatBelongToTheCodeStay(String template, String filled) {
    assertEquals(filled, fill(template, "x"));
  }

  @Test
  void aFilledValueIsNotFilledAgain() {
    Captured captured = new Captured();
    captured.put("a", "{b}");
    captured.put("b", "x");
    assertEquals("{a} x", Template.fill("{a} {b}", captured));
  }
}

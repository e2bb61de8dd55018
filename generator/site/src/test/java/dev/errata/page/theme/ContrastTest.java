package dev.errata.page.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Recomputes from the stylesheet that every text can be read, so no change of a colour breaks it.
 */
class ContrastTest {
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final List<String> GROUNDS = List.of("paper", "panel", "code");

  private final Map<String, String[]> tokens = tokens();

  @Test
  void bodyTextReachesSevenToOne() {
    for (String ground : List.of("paper", "panel", "code", "stop-bg", "fix-bg", "note-bg")) {
      assertContrast("ink", ground, 7);
    }
    assertContrast("ink", "mark", 7);
  }

  @Test
  void allOtherTextReachesFourAndAHalfToOne() {
    for (String ground : GROUNDS) {
      for (String text : List.of("soft", "faint", "link", "visited", "stop", "fix", "note")) {
        assertContrast(text, ground, 4.5);
      }
    }
    assertContrast("stop", "stop-bg", 4.5);
    assertContrast("soft", "stop-bg", 4.5);
    assertContrast("fix", "fix-bg", 4.5);
    assertContrast("note", "note-bg", 4.5);
  }

  @Test
  void bordersOfFieldsReachThreeToOne() {
    assertContrast("field", "paper", 3);
    assertContrast("field", "fix-bg", 3);
  }

  @Test
  void everyColourIsAToken() {
    Matcher colour = Pattern.compile("#[0-9a-f]{3,6}\\b").matcher(rules());
    TreeSet<String> loose = new TreeSet<>();
    while (colour.find()) {
      loose.add(colour.group());
    }
    assertEquals(new TreeSet<>(List.of("#fff")), loose, "only print may name a colour itself");
  }

  private void assertContrast(String text, String ground, double least) {
    for (int theme = 0; theme < 2; theme++) {
      double ratio = ratio(tokens.get(text)[theme], tokens.get(ground)[theme]);
      String name = text + " on " + ground + (theme == 0 ? ", light: " : ", dark: ") + ratio;
      assertTrue(ratio >= least, name);
    }
  }

  private static double ratio(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Map<String, String[]> tokens() {
    Map<String, String[]> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css());
    while (token.find()) {
      tokens.put(token.group(1), new String[] {token.group(2), token.group(3)});
    }
    return tokens;
  }

  private static String rules() {
    return TOKEN.matcher(css()).replaceAll("");
  }

  private static String css() {
    return new String(ThemeFiles.standard().assets().get("css/site.css").read().bytes(), UTF_8);
  }
}

package dev.errata.page.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

  @Test
  void germanHasEveryEnglishWordAndNoOther() {
    assertEquals(keys("en"), keys("de"));
  }

  @Test
  void datesAndNumbersFollowTheLanguage() {
    assertEquals("4 March 2026", words("en").date(DAY));
    assertEquals("4. März 2026", words("de").date(DAY));
    assertEquals("1 error", words("en").count("errors", 1));
    assertEquals("0 errors", words("en").count("errors", 0));
  }

  @Test
  void everyWordThatScriptsUseIsThere() {
    ThemeFiles files = ThemeFiles.standard();
    Set<String> missing = new TreeSet<>();
    for (String name : files.assets().keySet()) {
      if (name.endsWith(".js") && !name.endsWith("page.js")) {
        Matcher used =
            Pattern.compile("\\bwords\\.([a-z_]+)\\b")
                .matcher(new String(files.assets().get(name).read().bytes(), UTF_8));
        while (used.find()) {
          String word = used.group(1);
          if (!Set.of("js", "length", "join").contains(word)
              && !keys("en").contains("js_" + word)) {
            missing.add(name + ": " + word);
          }
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void aSiteChangesSingleWordsAndAddsALanguage() {
    Map<String, SourceText> own =
        Map.of(
            "words/en.properties",
            new SourceText("templates/words/en.properties", "tags = Topics"),
            "words/nl.properties",
            new SourceText("templates/words/nl.properties", "home = Begin"));
    ThemeFiles files = ThemeFiles.standard().with(own, Map.of(), new Findings());
    assertEquals("Topics", Theme.of(files, "en").words().get("tags"));
    assertEquals("All errors", Theme.of(files, "en").words().get("all_errors"));
    assertEquals("Begin", Theme.of(files, "nl").words().get("home"));
    assertEquals("Topics", Theme.of(files, "nl").words().get("tags"));
  }

  @Test
  void aBrokenFileOfWordsIsAFinding() {
    Findings findings = new Findings();
    SourceText broken = new SourceText("templates/words/en.properties", "a = \\u12");
    Words.read(Map.of("words/en.properties", broken), "en", findings);
    assertEquals(Code.TEMPLATE_SYNTAX, findings.sorted().getFirst().code());
  }

  @Test
  void aBrokenDatePatternIsAFinding() {
    Findings findings = new Findings();
    SourceText broken = new SourceText("templates/words/en.properties", "date = bbb");
    Words words = Words.read(Map.of("words/en.properties", broken), "en", findings);
    assertTrue(findings.hasErrors());
    assertEquals("4 March 2026", words.date(DAY));
  }

  private static Set<String> keys(String language) {
    SourceText file = ThemeFiles.standard().templates().get("words/" + language + ".properties");
    return Words.read(Map.of("words/" + language + ".properties", file), language, new Findings())
        .all()
        .keySet();
  }

  private static Words words(String language) {
    return Words.read(ThemeFiles.standard().templates(), language, new Findings());
  }
}

package dev.errata.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.model.Entry;
import dev.errata.page.theme.Theme;
import dev.errata.page.theme.ThemeFiles;
import dev.errata.page.view.IndexView;
import dev.errata.page.view.Link;
import dev.errata.page.view.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "ERROR: it failed, ERROR",
    "{host}: not found, not",
    "  (node:12) warning, node",
    "error[E0382]: borrow of moved value, error",
    "[ERR_MODULE_NOT_FOUND]: Cannot find, ERR_MODULE_NOT_FOUND",
    "java.lang.OutOfMemoryError: heap, java.lang.OutOfMemoryError",
    "??? !, ??? !",
    "npm ERR! code, npm",
  })
  void theFirstWordHasNoPunctuationAroundIt(String signature, String word) {
    assertEquals(word.strip(), AllErrors.firstWord(signature));
  }

  @Test
  void aSmallSiteShowsEverythingOnOnePage() {
    AllErrors all =
        all(
            List.of(
                Fixture.entry("api/a", "A", "error: one"),
                Fixture.entry("api/b", "B", "Error two")));
    assertEquals(List.of(), List.copyOf(all.parts().keySet()));
    List<IndexView.Group> groups = all.view(1).groups();
    assertEquals(List.of("error"), groups.stream().map(IndexView.Group::word).toList());
    assertEquals(2, groups.getFirst().errors().size());
  }

  @Test
  void aLargeSiteHasAPageForEachWordAndLosesNothing() {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, 1001)
        .forEach(i -> entries.add(Fixture.entry("api/e" + i, "E", word(i) + " happened " + i)));
    AllErrors all = all(entries);
    assertEquals(List.of(), all.view(1).groups());
    int listed =
        all.parts().keySet().stream()
            .flatMap(slug -> all.paging(slug).numbers().mapToObj(n -> all.part(slug, n)))
            .mapToInt(page -> page.groups().getFirst().errors().size())
            .sum();
    assertEquals(1001, listed);
    for (var link : all.view(1).links()) {
      String slug = link.url().replaceFirst("^\\.\\./all/", "").replace("/", "");
      assertTrue(all.parts().containsKey(slug), link.url());
    }
  }

  @Test
  void errorsOfOneWordStandInOrderAndEachPageIsNamedByItsFirst() {
    List<Entry> entries = new ArrayList<>();
    IntStream.range(0, 1200)
        .mapToObj(i -> String.format("Error: number %04d", 1199 - i))
        .forEach(text -> entries.add(Fixture.entry("api/e" + text.substring(14), "E", text)));
    IndexView second = all(entries).part("error", 2);
    assertEquals("Error: number 0250", second.groups().getFirst().errors().getFirst().signature());
    Pager pager = second.pager().orElseThrow();
    assertEquals(2, pager.number());
    assertEquals(
        List.of("Error: number 0000", "Error: number 0250", "Error: number 0500"),
        pager.all().stream().limit(3).map(Link::text).toList());
    assertEquals("../../../all/error/page--3/", pager.all().get(2).url());
    assertEquals("1,200 errors, by the first word of what they print.", second.lede());
  }

  /** Words that share a slug, and one without any. */
  private static String word(int i) {
    return List.of("a.b", "a-b", "Überlauf", "错误").get(i % 4);
  }

  private static AllErrors all(List<Entry> entries) {
    Theme theme = Theme.of(ThemeFiles.standard(), "en");
    Shell shell = new Shell(theme, Fixture.settings(null), List.of(), Fixture.MATCHER);
    return new AllErrors(shell, theme.words(), entries);
  }
}

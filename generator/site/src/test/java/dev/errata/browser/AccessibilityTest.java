package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core finds nothing, by WCAG 2.2 AA and best practice, on any kind of page in any dress. */
class AccessibilityTest {
  private static final List<String> PAGES =
      List.of(
          "",
          "nodejs/",
          "anthropic-api/specified-api-usage-limits/",
          "nodejs/eaddrinuse/",
          "all/",
          "tags/",
          "tags/billing/",
          "e/400/",
          "about/",
          "404.html",
          "offline.html");

  private final StaticServer site = PublishedSite.serve();

  static Stream<String> pages() {
    return PAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAreSound(String address) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 360}) {
        NewContextOptions options =
            new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 720)
                .setBypassCSP(true);
        try (Reader reader = Reader.with(site, options)) {
          check(reader.open(address), address + " " + scheme + " " + width);
        }
      }
    }
  }

  @Test
  void answersAreSound() {
    NewContextOptions options = new NewContextOptions().setBypassCSP(true);
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("");
      page.locator("#paste").fill("Error: listen EADDRINUSE: address already in use :::3000");
      assertThat(page.locator("#results ol a").first()).isVisible();
      check(page, "an answer");
      page.locator("#paste").fill("nothing of the kind was ever printed: qwertz 4711");
      assertThat(page.locator("#status")).containsText("No entry fits");
      check(page, "no answer");
      page.locator("#jump").fill("docker");
      assertThat(page.locator("#jump-list [role=option]").first()).isVisible();
      page.keyboard().press("ArrowDown");
      check(page, "the list below the line in the header");
    }
  }

  private static void check(Page page, String what) {
    List<String> found =
        new AxeBuilder(page)
                .withTags(
                    List.of(
                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(v -> v.getId() + ": " + v.getHelp() + " " + v.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), found, what);
  }
}

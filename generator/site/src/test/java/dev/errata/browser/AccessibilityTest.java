package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** axe-core finds nothing, by WCAG 2.2 AA and best practice, on any kind of page in any dress. */
class AccessibilityTest {
  private final StaticServer site = PublishedSite.serve();

  @ParameterizedTest
  @EnumSource
  void pagesAreSound(PageKinds kind) {
    inEveryDress(kind.label(), page -> {}, kind.address());
  }

  @ParameterizedTest
  @MethodSource("dev.errata.browser.PageKinds#pasted")
  void answersAreSound(String what) {
    inEveryDress(what, page -> PageKinds.paste(page, what), "");
  }

  @Test
  void theListBelowTheLineInTheHeaderIsSound() {
    Consumer<Page> search =
        page -> {
          page.locator("#jump").fill("docker");
          assertThat(page.locator("#jump-list [role=option]").first()).isVisible();
          page.keyboard().press("ArrowDown");
        };
    inEveryDress("the list", search, "about/");
  }

  private void inEveryDress(String what, Consumer<Page> before, String address) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : new int[] {1280, 360}) {
        NewContextOptions options =
            new NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 720)
                .setBypassCSP(true);
        try (Reader reader = Reader.with(site, options)) {
          Page page = reader.open(address);
          before.accept(page);
          check(page, what + " " + scheme + " " + width);
        }
      }
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

package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader hears who sees nothing, and where the Tab key leads. */
class SpokenTest {
  private static final String ERROR = "listen EADDRINUSE: address already in use :::3000";

  /** Collects what regions say that were on the page, and heard, before they said it. */
  private static final String LISTEN =
      """
      window.heard = [];
      for (const region of document.querySelectorAll('[role=status]')) {
        if (!region.checkVisibility()) continue;
        new MutationObserver(() => region.textContent && heard.push(region.textContent))
          .observe(region, { childList: true, characterData: true, subtree: true });
      }""";

  private static final String FOCUSED =
      """
      (() => {
        const at = document.activeElement;
        return at.id || at.getAttribute('aria-label') || at.textContent.trim();
      })()""";

  private final StaticServer site = PublishedSite.serve();

  @Test
  void anAnswerIsSaidOnceWhileSomebodyTypes() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      Locator box = page.locator("#paste");
      box.fill("listen EADDRINUSE");
      assertThat(page.locator("#results ol a").first()).isVisible();
      box.fill("");
      assertThat(page.locator("#results")).isHidden();
      page.evaluate(LISTEN);
      box.pressSequentially(ERROR, new Locator.PressSequentiallyOptions().setDelay(5));
      assertThat(page.locator("#results .hit")).isVisible();
      box.press("!");
      page.waitForTimeout(600);
      assertEquals("1 error fits.", ((List<?>) page.evaluate("heard")).getLast());
      assertEquals(1, ((List<?>) page.evaluate("heard.filter(t => t.includes('fits'))")).size());
    }
  }

  @Test
  void tabLeadsThroughAPageInTheOrderOfReading() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      List<String> places = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        page.keyboard().press("Tab");
        places.add((String) page.evaluate(FOCUSED));
      }
      assertEquals(
          List.of(
              "Skip to content",
              "Errata",
              "jump",
              "All errors",
              "Tags",
              "Node.js",
              "2 other wordings",
              "copy-fix",
              "Seen in 4 sources, 1 official",
              "Not your error?"),
          places);
    }
  }

  @Test
  void theFirstLinkLeadsPastTheHeader() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertEquals("title", page.evaluate(FOCUSED));
      page.keyboard().press("Tab");
      assertEquals("2 other wordings", page.evaluate(FOCUSED));
    }
  }

  @Test
  void escapeTakesTheAnswersThenTheFocusAndNeverTheText() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.keyboard().press("/");
      Locator box = page.locator("#paste");
      assertThat(box).isFocused();
      page.keyboard().insertText(ERROR);
      assertThat(page.locator("#results .hit")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#results")).isHidden();
      assertThat(box).isFocused();
      page.keyboard().press("Escape");
      assertThat(box).not().isFocused();
      assertThat(box).hasValue(ERROR);
      box.focus();
      page.keyboard().press("Control+Enter");
      page.waitForURL(Pattern.compile("nodejs/eaddrinuse/#m:.*"));
      page.goBack();
      assertThat(page.locator("#paste")).hasValue(ERROR);
      assertThat(page.locator("#results .hit")).isVisible();
    }
  }

  @Test
  void partsOfAPageHaveTheirRolesAndNames() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      assertThat(page.locator("body"))
          .matchesAriaSnapshot(
              """
              - banner:
                - search:
                  - combobox "Find an error or a code, or paste one"
                - navigation "Site"
              - main:
                - article:
                  - navigation "Breadcrumb"
                  - heading "Port is already in use (EADDRINUSE)" [level=1]
                  - term: For
                  - term: Read
                  - navigation "On this page"
                  - heading /What this error means/ [level=2]
                  - figure /Fix Linux sh/:
                    - 'button "Copy: Fix Linux sh"'
              - contentinfo:
                - navigation "More"
                - combobox "Colours"
              """);
    }
  }
}

package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The line in the header, by keyboard alone and as a screen reader is told of it. */
class JumpTest {
  private final StaticServer site = PublishedSite.serve();

  @Test
  void arrowsMoveThroughTheListAndEnterOpens() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      page.keyboard().press("Control+k");
      Locator field = page.locator("#jump");
      assertThat(field).isFocused();
      assertThat(field).hasAttribute("aria-expanded", "false");
      page.keyboard().type("docker");
      Locator options = page.locator("#jump-list [role=option]");
      assertThat(options.first()).isVisible();
      assertThat(field).hasAttribute("aria-expanded", "true");
      assertThat(page.locator("#jump-status")).containsText("error");
      page.keyboard().press("ArrowDown");
      assertActive(page, options.first());
      page.keyboard().press("ArrowDown");
      assertActive(page, options.nth(1));
      page.keyboard().press("End");
      assertActive(page, options.last());
      page.keyboard().press("ArrowDown");
      assertEquals(null, field.getAttribute("aria-activedescendant"));
      page.keyboard().press("ArrowUp");
      assertActive(page, options.last());
      page.keyboard().press("Home");
      assertActive(page, options.first());
      assertThat(field).isFocused();
      String title = options.first().locator("span").textContent();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText(title);
    }
  }

  /** An answer that comes after an arrow leaves what the arrow chose. */
  @Test
  void whatIsActiveStaysSoWhileTheListFollowsTheWords() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      page.locator("#jump").fill("docker daemon");
      Locator options = page.locator("#jump-list [role=option]");
      assertThat(options.first()).isVisible();
      page.keyboard().press("ArrowDown");
      String title = options.first().locator("span").textContent();
      page.keyboard().type(" ");
      page.keyboard().type("connect");
      assertThat(page.locator("#jump-status")).containsText("error");
      page.waitForTimeout(1000);
      Locator same = options.filter(new Locator.FilterOptions().setHasText(title)).first();
      assertActive(page, same);
    }
  }

  @Test
  void enterAloneOpensTheFirstEvenBeforeTheListIsThere() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      page.keyboard().press("/");
      page.keyboard().type("ERESOLVE");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText(Pattern.compile("ERESOLVE"));
    }
  }

  @Test
  void escapeClosesTheListThenLeavesAndKeepsTheText() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      page.keyboard().press("/");
      page.keyboard().type("docker");
      assertThat(page.locator("#jump-panel")).isVisible();
      page.keyboard().press("Escape");
      assertThat(page.locator("#jump-panel")).isHidden();
      assertThat(page.locator("#jump")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator("#jump")).not().isFocused();
      assertThat(page.locator("#jump")).hasValue("docker");
    }
  }

  @Test
  void nothingFoundIsSaidAndLeadsToAllErrors() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      page.locator("#jump").fill("qwertz4711");
      assertThat(page.locator("#jump-status")).containsText("No entry fits");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("All errors");
    }
  }

  @Test
  void aLogPastedIntoTheLineOpensTheBox() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      page.locator("#jump").focus();
      page.evaluate(
          "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
              + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
              + " {clipboardData: data, bubbles: true, cancelable: true})); }",
          "one\nError: listen EADDRINUSE: address already in use :::3000\nthree");
      assertThat(page.locator("#paste")).isFocused();
      assertThat(page.locator("#results ol a").first())
          .hasText(Pattern.compile("Port is already in use"));
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(page.locator("#head-box")).isHidden();
      assertThat(page.locator("#jump")).isFocused();
    }
  }

  private static void assertActive(Page page, Locator option) {
    assertThat(option).hasAttribute("aria-selected", "true");
    assertThat(page.locator("#jump-list [aria-selected=true]")).hasCount(1);
    assertThat(page.locator("#jump"))
        .hasAttribute("aria-activedescendant", option.getAttribute("id"));
  }
}

package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do on the published site, in a real Chromium under the site's own policy. */
class ReaderJourneysTest {
  private static final String LOG =
      """
      > web@1.0.0 start
      > node server.js

      node:events:502
            throw er; // Unhandled 'error' event
            ^

      Error: listen EADDRINUSE: address already in use 127.0.0.1:8080
          at Server.setupListenHandle [as _listen2] (node:net:1908:16)
      """;

  /** For what may take long on a busy machine; only a hang takes this long. */
  private static final LocatorAssertions.HasTextOptions PATIENT =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  private final StaticServer site = PublishedSite.serve();

  @Test
  void aPastedLogFindsItsEntryWithTheReadersOwnPort() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill(LOG);
      Locator first = page.locator("#results ol a").first();
      assertThat(first).hasText(Pattern.compile("Port is already in use"));
      assertThat(page.locator("#results")).containsText(":8080");
      assertThat(page.locator("#status")).containsText("fits");
      first.click();
      assertThat(page.locator("h1")).hasText(Pattern.compile("Port is already in use"));
      assertThat(page.locator(".slip")).containsText(":8080");
    }
  }

  @Test
  void typedWordsFindEntriesToo() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill("docker socket denied");
      assertThat(page.locator("#results ol a").first())
          .hasText(Pattern.compile("Permission denied on the Docker"));
    }
  }

  @Test
  void whatFitsNoEntryIsSaidSo() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill("kernel: usb 3-1: device descriptor read/64, error -71");
      assertThat(page.locator("#status")).containsText("No entry fits");
    }
  }

  @Test
  void aMegabyteOfLogIsAnsweredAndThePageStaysAlive() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      String noise =
          "2026-11-24T10:00:00Z INFO worker 17 finished job 4711 in 12 ms\n".repeat(16_000);
      page.evaluate(
          "text => { const box = document.querySelector('#paste'); box.value = text;"
              + " box.dispatchEvent(new InputEvent('input', {inputType: 'insertFromPaste'})); }",
          noise + LOG);
      assertThat(page.locator("#results ol a").first())
          .hasText(Pattern.compile("Port is already in use"), PATIENT);
    }
  }

  @Test
  void everythingWorksByKeyboard() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.keyboard().press("/");
      assertThat(page.locator("#paste")).isFocused();
      page.keyboard().insertText(LOG);
      assertThat(page.locator("#results ol a").first()).isVisible();
      page.keyboard().press("Control+Enter");
      assertThat(page.locator("h1")).hasText(Pattern.compile("Port is already in use"));
      page.goBack();
      assertThat(page.locator("#paste")).hasValue(LOG);
    }
  }

  @Test
  void anAddressWithAQueryFillsTheBox() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("#q=ERESOLVE%20could%20not%20resolve");
      assertThat(page.locator("#paste")).hasValue("ERESOLVE could not resolve");
      assertThat(page.locator("#results ol a").first()).hasText(Pattern.compile("ERESOLVE"));
    }
  }

  @Test
  void aForgedFragmentFillsNothingIn() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/#m:port=1%3Brm%20-rf%20~&address=-rf");
      assertThat(page.locator(".slip")).containsText("{port}");
      assertThat(page.locator(".slip")).not().containsText("rm");
    }
  }

  @Test
  void whatALinkBringsIsAskedForBeforeItIsCopied() {
    NewContextOptions options =
        new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("nodejs/eaddrinuse/#m:port=8080");
      assertThat(page.locator("#brought")).containsText("This link brings values: port = 8080");
      assertEquals("ss -ltnp 'sport = :{port}'", diagnosis(page));
      page.keyboard().press("Tab");
      page.locator("#brought button").press("Enter");
      assertThat(page.locator("#brought")).hasCount(0);
      assertEquals("ss -ltnp 'sport = :8080'", diagnosis(page));
      page.reload();
      assertThat(page.locator(".slip")).containsText("8080");
      assertThat(page.locator("#brought")).hasCount(0);
      page.evaluate("location.hash = '#m:port=9090'");
      assertThat(page.locator("#brought")).containsText("9090");
      assertThat(page.locator(".slip")).not().containsText("8080");
    }
  }

  @Test
  void anAnswerToWhatALinkAskedIsNotTheReadersOwn() {
    try (Reader reader = Reader.wide(site)) {
      Page page =
          reader.open("#q=Error:%20listen%20EADDRINUSE:%20address%20already%20in%20use%20:::6666");
      page.locator("#results ol a").first().click();
      assertThat(page.locator("#brought")).containsText("port = 6666");
      assertThat(page.locator(".slip")).not().containsText("6666");
    }
  }

  @Test
  void withoutStorageValuesAreAskedFor() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
      page.locator("#paste").fill(LOG);
      page.locator("#results ol a").first().click();
      assertThat(page.locator("#brought")).containsText("port = 8080");
      assertThat(page.locator(".slip")).not().containsText("8080");
    }
  }

  private static String diagnosis(Page page) {
    Locator button = page.locator("figure.code[data-role=diagnose] button").first();
    button.click();
    assertThat(button).hasAttribute("data-done", "");
    return page.evaluate("navigator.clipboard.readText()").toString().strip();
  }

  @Test
  void theShortAddressOfAnErrorCanBeCopied() {
    NewContextOptions options =
        new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      page.locator(".copy-link").click();
      assertThat(page.locator(".copy-link")).hasAttribute("data-done", "");
      Object copied = page.evaluate("navigator.clipboard.readText()");
      assertEquals(site.url() + "e/eaddrinuse/", copied);
      reader.open("e/eaddrinuse/");
      assertThat(page.locator("h1")).hasText("Errors with code EADDRINUSE");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nodejs/",
        "nodejs/eaddrinuse/",
        "all/",
        "tags/",
        "tags/billing/",
        "e/400/",
        "about/"
      })
  void pagesFitNarrowScreens(String address) {
    for (int width : new int[] {320, 360}) {
      NewContextOptions options = new NewContextOptions().setViewportSize(width, 640);
      try (Reader reader = Reader.with(site, options)) {
        Page page = reader.open(address);
        Object over =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) over).intValue(), address + " at " + width);
      }
    }
  }

  @Test
  void theWordingThatFittedStandsInTheSlip() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill("Error: listen EADDRINUSE :::4711");
      page.locator("#results ol a").first().click();
      assertThat(page.locator(".slip-for dd > code")).hasText("listen EADDRINUSE {address}:4711");
      assertThat(page.locator(".slip-for .more li")).hasCount(2);
      assertThat(page.locator(".slip-for .more li").first()).containsText("already in use");
    }
  }

  @Test
  void aListIsNarrowedDownByItsField() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("all/");
      page.locator("#filter").fill("docker SOCKET");
      assertThat(page.locator(".groups li:visible")).hasCount(1);
      assertThat(page.locator(".groups h2:visible")).hasCount(1);
      assertThat(page.locator("#filter-status")).hasText("1 left");
      page.locator("#filter").fill("qwertz4711");
      assertThat(page.locator("#filter-status")).containsText("Nothing in this list");
      page.keyboard().press("Escape");
      assertThat(page.locator("#filter-status")).isEmpty();
      assertThat(page.locator(".groups li").first()).isVisible();
    }
  }

  /** What a copy button of each kind of block gives. */
  @Test
  void copiesAreTheCommandsByteForByte() {
    NewContextOptions options =
        new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
    try (Reader reader = Reader.with(site, options)) {
      for (String address : List.of("nodejs/eaddrinuse/", "docker/permission-denied-socket/")) {
        Page page = reader.open(address + "#m:port=8080&address=::");
        Locator blocks = page.locator("figure.code");
        for (int i = 0; i < blocks.count(); i++) {
          Locator block = blocks.nth(i);
          block.locator("button").click();
          assertThat(block.locator("button")).hasAttribute("data-done", "");
          String shown = block.locator("pre code").evaluate("e => e.textContent").toString();
          String copied = page.evaluate("navigator.clipboard.readText()").toString();
          assertEquals(shown.replaceAll("\n$", ""), copied, address + " " + i);
        }
      }
    }
  }

  @Test
  void theFixStandsAboveTheFoldOnAPhone() {
    try (Reader reader = Reader.phone(site)) {
      Page page = reader.open("docker/permission-denied-socket/");
      double top = page.locator(".slip dd").last().boundingBox().y;
      assertTrue(top < 640, "the fix starts at " + top);
    }
  }

  @Test
  void withoutScriptEveryErrorIsTwoClicksAway() {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("");
      page.locator("header nav a").first().click();
      page.locator("main a", new Page.LocatorOptions().setHasText("Port is already in use"))
          .first()
          .click();
      assertThat(page.locator("h1")).hasText(Pattern.compile("Port is already in use"));
      assertThat(page.locator("#step-by-step-troubleshooting")).isVisible();
    }
  }

  @Test
  void theDarkIsDarkWithoutAFlash() {
    NewContextOptions options = new NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      assertEquals(
          "rgb(21, 25, 27)",
          page.evaluate("getComputedStyle(document.documentElement).backgroundColor"));
    }
  }

  @Test
  void aPageThatIsNotThereHelpsOn() {
    try (Reader reader = Reader.wide(site).expectingNotFound()) {
      Page page = reader.open("nodejs/eadrinuse/");
      assertThat(page.locator("h1"))
          .hasText(Pattern.compile("not found", Pattern.CASE_INSENSITIVE));
      assertThat(
              page.locator("#similar a", new Page.LocatorOptions().setHasText("Port is already")))
          .isVisible();
      page.locator("header nav a").first().click();
      assertThat(page.locator("main")).containsText("Port is already in use");
    }
  }
}

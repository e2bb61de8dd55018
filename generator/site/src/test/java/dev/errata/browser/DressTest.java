package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;

/** Pages on paper, in the dark, in colours that the reader forces, and with large text. */
class DressTest {
  private static final String ENTRY = "anthropic-api/specified-api-usage-limits/";

  private final StaticServer site = PublishedSite.serve();

  @Test
  void onPaperTheFixAndItsSourcesAreThereAndNoLineIsCut() {
    NewContextOptions a4 = new NewContextOptions().setViewportSize(680, 960);
    try (Reader reader = Reader.with(site, a4)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".slip-read")).isVisible();
      assertThat(page.locator(".sources li").first()).isVisible();
      assertThat(page.locator(".more li").first()).isVisible();
      assertThat(page.locator(".on-paper"))
          .hasText("https://example.org/docs/errors/nodejs/eaddrinuse/");
      assertThat(page.locator(".on-paper")).isVisible();
      assertThat(page.locator(".head")).isHidden();
      assertThat(page.locator(".copy").first()).isHidden();
      assertEquals(
          0,
          page.evaluate(
              "[...document.querySelectorAll('pre, .slip code')]"
                  + ".filter(e => e.scrollWidth > e.clientWidth && e.clientWidth).length"));
      assertTrue(
          page.evaluate("getComputedStyle(document.querySelector('.sources a'), '::after').content")
              .toString()
              .contains("https://"));
      assertEquals(
          "rgb(255, 255, 255)",
          page.evaluate("getComputedStyle(document.documentElement).backgroundColor"));
      assertEquals(
          0,
          page.evaluate(
              "[...document.querySelectorAll('.prose .code')].filter(e => e.previousSibling"
                  + " && !e.previousElementSibling?.matches('.code')"
                  + " && getComputedStyle(e).breakBefore !== 'avoid').length"),
          "a command is parted from the words before it");
    }
  }

  /** What the reader chose holds in the first frame, though the system says otherwise. */
  @Test
  void aStoredDarkIsThereWithTheFirstFrame() {
    NewContextOptions light = new NewContextOptions().setColorScheme(ColorScheme.LIGHT);
    try (Reader reader = Reader.with(site, light)) {
      Page page = reader.open("about/");
      page.selectOption("#theme-switch select", "dark");
      reader
          .context()
          .addInitScript(
              """
              window.grounds = [];
              const look = () => {
                if (document.body) grounds.push(getComputedStyle(document.documentElement).backgroundColor);
                if (grounds.length < 20) requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
              """);
      page.navigate(
          site.url() + ENTRY, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
      page.waitForTimeout(600);
      assertEquals("rgb(21, 25, 27)", page.evaluate("[...new Set(grounds)].join()"));
    }
  }

  @Test
  void theSwitchHasThreeStatesAndRemembers() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("about/");
      assertThat(page.locator("#theme-switch option")).hasCount(3);
      page.selectOption("#theme-switch select", "dark");
      page.reload();
      assertThat(page.locator("#theme-switch select")).hasValue("dark");
      page.selectOption("#theme-switch select", "");
      page.reload();
      assertThat(page.locator("html")).not().hasAttribute("data-theme", "dark");
    }
  }

  @Test
  void inForcedColoursTheHalvesOfTheSlipDiffer() {
    NewContextOptions forced = new NewContextOptions().setForcedColors(ForcedColors.ACTIVE);
    try (Reader reader = Reader.with(site, forced)) {
      Page page = reader.open(ENTRY);
      assertNotEquals(border(page, ".slip-for"), border(page, ".slip-read"));
      assertTrue(border(page, ".slip-read").contains("8px"));
    }
  }

  private static String border(Page page, String selector) {
    return page.evaluate(
            "s => getComputedStyle(document.querySelector(s)).borderLeft.replace(/rgb.*/, '')",
            selector)
        .toString();
  }

  @Test
  void whoWantsNoMotionGetsNone() {
    NewContextOptions still = new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
    try (Reader reader = Reader.with(site, still)) {
      Page page = reader.open(ENTRY);
      assertEquals(
          0,
          page.evaluate(
              "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
                  + " return s.transitionDuration !== '0s' || s.animationName !== 'none'; }).length"));
    }
  }

  /** 400 % of 1280 pixels is a window of 320; 200 % text is a root of 32 pixels. */
  @Test
  void largeTextStaysInsideTheWindow() {
    for (String address : new String[] {"", ENTRY, "all/", "404.html"}) {
      NewContextOptions options =
          new NewContextOptions().setViewportSize(640, 720).setBypassCSP(true);
      try (Reader reader = Reader.with(site, options)) {
        Page page = reader.open(address);
        page.evaluate("document.documentElement.style.fontSize = '32px'");
        assertEquals(
            0,
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"),
            address);
      }
    }
  }

  @Test
  void theWordmarkStaysOnItsLinesInLargeText() {
    for (int width : new int[] {360, 412}) {
      NewContextOptions options =
          new NewContextOptions().setViewportSize(width, 720).setBypassCSP(true);
      try (Reader reader = Reader.with(site, options)) {
        Page page = reader.open("");
        page.evaluate("document.documentElement.style.fontSize = '32px'");
        assertEquals(
            true,
            page.evaluate("document.querySelector('.brand').getBoundingClientRect().height < 130"));
        assertEquals(
            0,
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
      }
    }
  }

  @Test
  void theListOfContentsFollowsAndPermalinksAreNamed() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("nodejs/eaddrinuse/");
      page.evaluate("document.getElementById('step-by-step-troubleshooting').scrollIntoView()");
      assertThat(page.locator(".contents a[aria-current]")).hasText("Step-by-step troubleshooting");
      assertThat(page.locator("h2 .anchor").first())
          .hasAttribute("aria-label", "Link to section: What this error means");
    }
  }
}

package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees of an error without scrolling: is it mine, what do I type, why believe it. */
class FoldTest {
  private final StaticServer site = PublishedSite.serve();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nodejs/eaddrinuse/",
        "anthropic-api/credit-balance-too-low/",
        "docker/permission-denied-socket/",
        "git/push-rejected-non-fast-forward/",
        "tls/self-signed-certificate-in-chain/"
      })
  void theFixAndWhyToBelieveItStandAboveTheFold(String address) {
    for (int[] size : new int[][] {{1280, 720}, {360, 640}}) {
      NewContextOptions options = new NewContextOptions().setViewportSize(size[0], size[1]);
      try (Reader reader = Reader.with(site, options)) {
        Page page = reader.open(address);
        for (String part :
            List.of(".crumbs", "h1", ".slip-for", ".slip-read", ".trust", ".instead")) {
          Locator there = page.locator(part);
          assertThat(there).isVisible();
          double end = there.boundingBox().y + there.boundingBox().height;
          assertTrue(end <= size[1], address + " at " + size[0] + ": " + part + " ends at " + end);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360})
  void anOptionIsNotBrokenOnAPhone(int width) {
    NewContextOptions options = new NewContextOptions().setViewportSize(width, 640);
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open("git/dubious-ownership/");
      assertWhole(page.locator(".slip-read code .w"));
      assertThat(page.locator(".slip-read .w").first()).hasText("--global");
      page = reader.open("");
      page.locator("#paste")
          .fill("fatal: detected dubious ownership in repository at '/srv/app'\n");
      assertThat(page.locator("#results .slip-read .w").first()).hasText("--global");
      assertWhole(page.locator("#results .slip-read .w"));
    }
  }

  private static void assertWhole(Locator words) {
    assertEquals(
        true, words.evaluateAll("all => all.every(one => one.getClientRects().length === 1)"));
  }
}

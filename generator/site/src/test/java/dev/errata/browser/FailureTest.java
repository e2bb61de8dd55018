package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A line that is slow or broken: the box says so, and the way without it is one click away. */
class FailureTest {
  private static final String LOG = "Error: listen EADDRINUSE: address already in use :::3000";

  private final StaticServer site = PublishedSite.serve();

  @Test
  void aMatcherThatDoesNotLoadIsSaidSo() {
    try (Reader reader = Reader.wide(site).expectingOutage()) {
      Page page = failed(reader);
      assertThat(page.locator("#paste")).hasValue(LOG);
      page.context().unroute("**/match/**");
      page.locator("#results a").click();
      assertThat(page.locator("h1")).hasText("All errors");
    }
  }

  @Test
  void whatFailedIsAskedAgainWithTheNextKey() {
    try (Reader reader = Reader.wide(site).expectingOutage()) {
      Page page = failed(reader);
      page.context().unroute("**/match/**");
      page.locator("#paste").fill(LOG + "1");
      assertThat(page.locator("#results ol a").first())
          .hasText(Pattern.compile("Port is already in use"));
    }
  }

  /** A log was pasted while nothing of the matcher could be had. */
  private static Page failed(Reader reader) {
    Page page = reader.page();
    page.context().route("**/match/**", Route::abort);
    reader.open("");
    page.locator("#paste").fill(LOG);
    assertThat(page.locator("#status")).containsText("could not be loaded");
    return page;
  }

  @Test
  void aSlowLineIsSaidSoAndStillAnswers() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.page();
      List<Route> held = new ArrayList<>();
      page.context().route("**/match/**", held::add);
      reader.open("");
      page.locator("#paste").fill(LOG);
      assertThat(page.locator("#status")).containsText("Looking");
      assertThat(page.locator("#status")).containsText("takes a while");
      assertThat(page.locator("#results a")).hasText(Pattern.compile("Browse all errors"));
      page.context().unroute("**/match/**");
      held.forEach(Route::resume);
      assertThat(page.locator("#results ol a").first())
          .hasText(Pattern.compile("Port is already in use"));
    }
  }
}

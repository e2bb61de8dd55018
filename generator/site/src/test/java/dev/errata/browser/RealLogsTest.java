package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.errata.cli.CommandLine;
import dev.errata.vectors.RealLog;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a command printed as it failed has the same answer piped as pasted into the site's box. */
class RealLogsTest {
  private final StaticServer site = PublishedSite.serve();

  static List<RealLog> logs() {
    return RealLog.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void hasOneAnswer(RealLog log) {
    CommandLine piped =
        CommandLine.piped(log.text(), "match", "--site", "../..", "--format", "json");
    Map<?, ?> first = RealLog.first(piped.out());
    assertEquals(0, piped.exit(), piped.err());
    assertEquals(log.entry(), first.get("entry"));
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill(log.text());
      assertThat(page.locator("#results ol a").first())
          .hasAttribute("href", Pattern.compile(log.entry() + "/"));
      assertThat(page.locator("#results ol a").first()).hasText((String) first.get("title"));
      assertThat(page.locator("#status")).not().containsText("No entry fits");
    }
  }
}

package dev.errata.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks for one platform stand in the order that helps the reader's own, and all of them stay. */
class SystemsTest {
  private static final String ADDRESS = "nodejs/eaddrinuse/";
  private static final String CHECKS =
      """
      () => { const found = []; let e = document.getElementById('platform-specific-checks');
        while ((e = e.nextElementSibling) && e.tagName !== 'H2') found.push(e.dataset.os ?? e.textContent.split(/,? /).slice(0, 2).join(' '));
        return found.join('|'); }
      """;

  private final StaticServer site = PublishedSite.serve();

  @ParameterizedTest
  @CsvSource({
    "Linux, On Linux|linux|On Windows|windows|windows",
    "Windows, On Windows|windows|windows|On Linux|linux",
    "macOS, On Linux|linux|On Windows|windows|windows",
  })
  void theReadersOwnComesFirst(String platform, String expected) {
    try (Reader reader = Reader.wide(site)) {
      Page page = on(platform, reader).open(ADDRESS);
      page.waitForTimeout(300);
      assertEquals(expected, page.evaluate(CHECKS).toString());
    }
  }

  @Test
  void alternativesSideBySideChangePlacesAndNothingElseMoves() {
    try (Reader reader = Reader.wide(site)) {
      List<String> linux = blocks(on("Linux", reader));
      try (Reader other = Reader.wide(site)) {
        List<String> mac = blocks(on("macOS", other));
        assertEquals(linux.stream().sorted().toList(), mac.stream().sorted().toList());
        assertTrue(linux.indexOf("linux") < linux.indexOf("macos"), linux::toString);
        assertTrue(mac.indexOf("macos") < mac.indexOf("linux"), mac::toString);
      }
    }
  }

  @Test
  void withoutScriptAllOfThemAreShown() {
    NewContextOptions options = new NewContextOptions().setJavaScriptEnabled(false);
    try (Reader reader = Reader.with(site, options)) {
      Page page = reader.open(ADDRESS);
      assertEquals(5, page.locator("figure[data-os]:visible").count());
    }
  }

  private static Reader on(String platform, Reader reader) {
    reader
        .context()
        .addInitScript(
            "Object.defineProperty(navigator, 'userAgentData', {value: {platform: '"
                + platform
                + "'}});");
    return reader;
  }

  private static List<String> blocks(Reader reader) {
    Page page = reader.open("java/unsupported-class-version/");
    page.waitForTimeout(300);
    String all =
        page.locator("figure[data-os]")
            .evaluateAll("all => all.map(e => e.dataset.os).join(' ')")
            .toString();
    return Stream.of(all.split(" ")).collect(Collectors.toList());
  }
}

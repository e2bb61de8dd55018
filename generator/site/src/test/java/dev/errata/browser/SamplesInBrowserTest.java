package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.model.Entry;
import dev.errata.source.SiteSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of every entry of this site, pasted into the page, finds its entry first. */
class SamplesInBrowserTest {
  private final StaticServer site = PublishedSite.serve();

  static Stream<Arguments> samples() {
    Options options = new Options(LocalDate.of(2999, 1, 1), Optional.empty(), false, 2, "test");
    return SiteBuilder.read(SiteSource.read(Path.of("../..")), options).catalog().entries().stream()
        .flatMap(
            entry ->
                entry.samples().samples().stream()
                    .map(sample -> Arguments.of(entry.id().toString(), entry, sample.value())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void findsItsEntryFirst(String id, Entry entry, String sample) {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill(sample);
      assertThat(page.locator("#results ol a").first())
          .hasAttribute("href", Pattern.compile(id + "/"));
      assertThat(page.locator("#status")).not().containsText("No entry fits");
    }
  }
}

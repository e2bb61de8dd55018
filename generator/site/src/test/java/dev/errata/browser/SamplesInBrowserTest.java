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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of every entry of this site, pasted into the page, finds its entry first. */
class SamplesInBrowserTest {
  private static Reader reader;
  private static Page page;

  @BeforeAll
  static void open() {
    reader = Reader.wide(PublishedSite.serve());
    page = reader.open("");
  }

  @AfterAll
  static void close() {
    reader.close();
  }

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
    paste("");
    assertThat(page.locator("#results ol a")).hasCount(0);
    paste(sample);
    assertThat(page.locator("#results ol a").first())
        .hasAttribute("href", Pattern.compile(id + "/"));
    assertThat(page.locator("#status")).not().containsText("No entry fits");
  }

  /** What is pasted is looked up at once; what is typed waits for a pause. */
  private static void paste(String text) {
    page.locator("#paste")
        .evaluate(
            "(field, text) => {"
                + " field.value = text;"
                + " field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste' }));"
                + "}",
            text);
  }
}

package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the box says of what was pasted or dropped. */
class AnswersTest {
  private static final String ERROR = "Error: listen EADDRINUSE: address already in use :::3000";

  private static final Pattern PORT = Pattern.compile("Port is already in use");

  /** For what may take long on a busy machine; only a hang takes this long. */
  private static final LocatorAssertions.HasTextOptions PATIENT =
      new LocatorAssertions.HasTextOptions().setTimeout(60_000);

  private final StaticServer site = PublishedSite.serve();

  @Test
  void severalErrorsGiveSeveralAnswersWithTheirLines() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      PageKinds.paste(page, "several-answers");
      assertThat(page.locator("#status")).hasText("2 errors fit.");
      assertThat(page.locator("#results > ol > li")).hasCount(2);
      assertThat(page.locator("#results .guess")).containsText("Line 3 of your text.");
      assertThat(page.locator("#results summary")).hasText("Show lines 1, 3 in your text");
      page.locator("#results summary").click();
      assertThat(page.locator("#results .log mark")).hasCount(2);
    }
  }

  @Test
  void theFirstOfSeveralAnswersNamesItsLineToo() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      PageKinds.paste(page, "several-answers");
      assertThat(page.locator("#results .hit")).containsText("Line 1 of your text.");
    }
  }

  @Test
  void onlyACommandIsOfferedForCopying() {
    try (Reader reader = Reader.wide(site)) {
      assertCommand(reader.open("npm/enoent-package-json/"), "main", "npm init -y");
      assertCommand(reader.open("pytorch/cuda-out-of-memory/"), "main", "nvidia-smi");
      assertThat(reader.open("rust/borrow-of-moved-value/").locator("#copy-fix")).hasCount(0);
      assertThat(reader.open("hibernate/lazy-initialization-exception/").locator("#copy-fix"))
          .hasCount(0);
      Page page = reader.open("");
      page.locator("#paste").fill("error[E0382]: borrow of moved value: `name`");
      assertThat(page.locator("#results .slip-read code").first()).hasText("&");
      assertThat(page.locator("#results .copy")).hasCount(0);
      page.locator("#paste").fill("Error: listen EADDRINUSE: address already in use :::3000");
      assertCommand(page, "#results", "lsof -nP -iTCP:3000 -sTCP:LISTEN");
    }
  }

  @Test
  void emphasisStaysInTheAnswer() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      page.locator("#paste").fill("error[E0382]: borrow of moved value: `name`");
      assertThat(page.locator("#results .slip-read em").first()).hasText(Pattern.compile("\\w"));
      assertThat(page.locator("#results .slip-read")).not().containsText("*");
    }
  }

  private static void assertCommand(Page page, String place, String command) {
    assertThat(page.locator(place + " .slip-read [data-command]")).hasText(command);
    assertThat(page.locator(place + " .slip-read .copy")).hasText("Copy command");
  }

  @Test
  void theReadersOwnValuesAreNamed() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      PageKinds.paste(page, "one-answer");
      assertThat(page.locator(".values li").first()).hasText("address ::");
      assertThat(page.locator(".values li").last()).hasText("port 3000");
    }
  }

  @Test
  void whatFitsByItsWordsOnlyShowsItsFix() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      for (String what : new String[] {"words", "nearest"}) {
        PageKinds.paste(page, what);
        Locator said = page.locator("#results .guess p");
        assertThat(said.first()).hasText(Pattern.compile("\\w{3}"));
        assertThat(page.locator("#results code:empty")).hasCount(0);
      }
    }
  }

  @Test
  void aLogFileDroppedAnywhereOnThePageIsRead() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      drop(page, "h2");
      assertThat(page.locator("#results ol a").first()).hasText(PORT, PATIENT);
      assertThat(page.locator("#status")).containsText("Line 300001 of your text.");
      assertThat(page.locator("#results"))
          .containsText("The last 4 MiB of build.log, from line 53281.");
      page.locator("#results .more summary").last().click();
      assertThat(page.locator("#results .log li").last()).hasAttribute("value", "300001");
      page.locator("#paste").fill("one\n" + ERROR);
      assertThat(page.locator("#status")).containsText("Line 2 of your text.");
      assertThat(page.locator("#results")).not().containsText("MiB");
    }
  }

  @ParameterizedTest
  @CsvSource({"2, true", "2, false", "1, true", "1, false"})
  void aLogOfAWindowsShellIsRead(int zeros, boolean marked) {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      String little = zeros == 2 ? "[c & 255, c >> 8]" : "[c >> 8, c & 255]";
      String mark = marked ? "\\uFEFF" : "";
      dropBytes(
          page,
          "[...'"
              + mark
              + "PS> npm start\\r\\n"
              + ERROR
              + "\\r\\n'].map(s => s.charCodeAt(0))"
              + ".flatMap(c => "
              + little
              + ")");
      assertThat(page.locator("#results .hit a").first()).hasText(PORT, PATIENT);
      assertThat(page.locator("#status")).containsText("Line 2 of your text.");
    }
  }

  @Test
  void linesBeforeTheCutAreCountedAsEditorsDo() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      // Before the cut: two end characters, one alone, and two that stand on both sides of it.
      String before = "ab\\r\\nb\\rc\\r";
      int rest = (4 << 20) - 1 - ERROR.length() - 1;
      String filler =
          "('x'.repeat(99) + '\\n').repeat(" + rest / 100 + ") + ' '.repeat(" + rest % 100 + ")";
      dropBytes(
          page,
          "[...('"
              + before
              + "\\n' + "
              + filler
              + " + '"
              + ERROR
              + "\\n')].map(s => s.charCodeAt(0))");
      assertThat(page.locator("#results ol a").first()).hasText(PORT, PATIENT);
      assertThat(page.locator("#results")).containsText("from line 4.");
      assertThat(page.locator("#status"))
          .containsText("Line " + (4 + rest / 100) + " of your text.");
    }
  }

  @Test
  void whatIsNoTextIsSaid() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("");
      dropBytes(page, "Array.from({length: 3000}, (_, i) => (i * 7919) % 256)");
      assertThat(page.locator("#status")).containsText("build.log is not a text file.");
      dropBytes(page, "[]");
      assertThat(page.locator("#status")).hasText("build.log is empty.");
      page.evaluate(DROP.formatted("{ size: 9, name: 'folder', slice() { throw new Error(); } }"));
      assertThat(page.locator("#status")).hasText("folder could not be read.");
    }
  }

  @Test
  void aPastedFileIsRead() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("npm/eresolve/");
      page.evaluate(
          """
          text => {
            const clipboardData = new DataTransfer();
            clipboardData.items.add(new File([text], 'build.log'));
            document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
          }""",
          ERROR);
      assertThat(page.locator("#results ol a").first()).hasText(PORT, PATIENT);
    }
  }

  @Test
  void aLogFileDroppedOnAnErrorsPageOpensTheBox() {
    try (Reader reader = Reader.wide(site)) {
      Page page = reader.open("npm/eresolve/");
      drop(page, "h1");
      assertThat(page.locator("#head-box")).isVisible();
      assertThat(page.locator("#results ol a").first()).hasText(PORT, PATIENT);
    }
  }

  private static final String DROP =
      """
      (() => {
        const drop = new Event('drop', { bubbles: true, cancelable: true });
        drop.dataTransfer = { files: [%s] };
        document.body.dispatchEvent(drop);
      })()""";

  private static void dropBytes(Page page, String bytes) {
    page.evaluate(DROP.formatted("new File([new Uint8Array(" + bytes + ")], 'build.log')"));
  }

  /** A file of five megabytes, of which only the end says what is wrong. */
  private static void drop(Page page, String selector) {
    page.evaluate(
        """
        selector => {
          const data = new DataTransfer();
          const text = 'INFO all is well\\n'.repeat(300000)
            + 'Error: listen EADDRINUSE: address already in use :::3000\\n';
          data.items.add(new File([text], 'build.log', { type: 'text/plain' }));
          const options = { dataTransfer: data, bubbles: true, cancelable: true };
          document.querySelector(selector).dispatchEvent(new DragEvent('drop', options));
        }""",
        selector);
  }
}

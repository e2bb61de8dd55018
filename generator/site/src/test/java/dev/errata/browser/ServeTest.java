package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author sees who writes beside an open browser, under the site's own policy. */
class ServeTest {
  private static final String ENTRY = "pages/nodejs/eaddrinuse.md";
  private static final String MESSAGE = "Error: listen EADDRINUSE: address already in use :::3000";
  private static final String PAGE = "nodejs/eaddrinuse/";

  private static final String HIDDEN =
      """
      let hidden = true;
      Object.defineProperty(document, "hidden", { get: () => hidden });
      globalThis.show = () => {
        hidden = false;
        document.dispatchEvent(new Event("visibilitychange"));
      };
      """;

  private static final String PLACE =
      "Math.round(document.getElementById('common-causes').getBoundingClientRect().top)";

  @TempDir private Path folder;
  private LiveSite site;

  @BeforeEach
  void serve() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    site = LiveSite.in(folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void aSavedEntryIsOnScreenWithoutLoadingThePageAnew() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      page.evaluate("window.marked = true; scrollTo(0, 800)");
      double place = place(page);
      String summary = line(ENTRY, "summary: ");
      // With the words that it had, so that it stays as near to other entries as it was.
      site.replace(ENTRY, summary, summary + " So it is.");
      assertThat(page.locator(".lede")).containsText("So it is.");
      assertEquals(true, page.evaluate("window.marked"));
      assertEquals(place, place(page), 2, "what was in sight stays where it was");
    }
  }

  @Test
  void theTextInTheBoxAndThePlaceOutlastAPageThatIsLoadedAnew() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      page.evaluate("document.getElementById('head-box').hidden = false");
      page.locator("#paste").fill(MESSAGE);
      assertThat(page.locator("#results ol a").first()).isVisible();
      page.evaluate("window.marked = true; scrollTo(0, 500)");
      String title = line(ENTRY, "title: ");
      site.replace(ENTRY, title, "title: Somebody sits on the port");
      assertThat(page.locator("h1")).hasText("Somebody sits on the port");
      assertThat(page.locator("#paste")).hasValue(MESSAGE);
      assertThat(page.locator("#results ol a").first()).hasText("Somebody sits on the port");
      assertEquals(500, page.evaluate("Math.round(scrollY)"));
    }
  }

  @Test
  void aMistakeIsShownOverTheLastGoodPageUntilItIsMended() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      String title = page.locator("h1").textContent();
      site.replace(ENTRY, "\nupdated: 2026", "\nupdated: in 2026");
      Locator finding = page.locator("#errata-overlay .finding.error").first();
      assertThat(finding.locator("pre")).containsText("updated: in 2026");
      assertThat(finding.locator("a").first())
          .hasAttribute("href", Pattern.compile("vscode://file/.*eaddrinuse\\.md:\\d+:\\d+"));
      assertThat(page.locator("h1")).hasText(title);
      page.reload();
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator("#errata-overlay .note")).containsText("last version");
      site.replace(ENTRY, "\nupdated: in 2026", "\nupdated: 2026");
      assertThat(page.locator("#errata-overlay .finding.error")).hasCount(0);
      assertThat(page.locator("#errata-overlay")).containsText("What readers would find");
    }
  }

  @Test
  void aFixIsAppliedFromTheOverlay() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      String sound = site.read(ENTRY);
      site.replace(ENTRY, "\nsignatures:", "\nsignatres:");
      page.locator("#errata-overlay .finding button").first().click();
      assertThat(page.locator("#errata-overlay .finding.error")).hasCount(0);
      assertEquals(sound, site.read(ENTRY));
    }
  }

  @Test
  void aTemplateThatDoesNotParseLeavesThePageAndSaysWhere() throws IOException {
    String template = Files.readString(Path.of("../../templates/entry.ftlh"));
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      String title = page.locator("h1").textContent();
      site.write("templates/entry.ftlh", template.replace("</#if>", "</#fi>"));
      Locator finding = page.locator("#errata-overlay .finding.error").first();
      assertThat(finding).containsText("templates/entry.ftlh");
      assertThat(page.locator("h1")).hasText(title);
      site.write("templates/entry.ftlh", template.replace("<h1 ", "<h1 class=\"mended\" "));
      assertThat(page.locator("h1.mended")).hasText(title);
      assertThat(page.locator("#errata-overlay .finding.error")).hasCount(0);
    }
  }

  @Test
  void settingsThatAreWrongAreShownOnEveryPage() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, "");
      site.replace("site.yml", "title:", "titel:");
      assertThat(page.locator("#errata-overlay .finding.error").first()).containsText("titel");
      site.replace("site.yml", "titel:", "title:");
      assertThat(page.locator("#errata-overlay .finding.error")).hasCount(0);
    }
  }

  @Test
  void aStylesheetIsSwappedWithoutLoadingThePageAnew() throws IOException {
    site.write("static/css/own.css", "h1 { color: rgb(1, 2, 3); }\n");
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      assertThat(page.locator("h1")).hasCSS("color", "rgb(1, 2, 3)");
      page.evaluate("window.marked = true");
      site.write("static/css/own.css", "h1 { color: rgb(4, 5, 6); }\n");
      assertThat(page.locator("h1")).hasCSS("color", "rgb(4, 5, 6)");
      assertEquals(true, page.evaluate("window.marked"));
      assertThat(page.locator("head link[rel=stylesheet]")).hasCount(2);
    }
  }

  @Test
  void aDraftIsShownAndMarked() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      site.replace(ENTRY, "\nsignatures:", "\ndraft: true\nsignatures:");
      assertThat(page.locator("#errata-overlay summary")).containsText("Draft");
      assertThat(page.locator("main .overdue")).isVisible();
    }
  }

  @Test
  void theAuthorSeesWhetherTheSamplesFindTheEntry() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = open(author, PAGE);
      page.locator("#errata-overlay summary").click();
      assertThat(page.locator("#errata-overlay #panel li.good").first()).containsText("finds this");
      site.replace(
          ENTRY, "- \"listen EADDRINUSE: address already", "- \"listen EADDRINUSE: address now");
      assertThat(page.locator("#errata-overlay #panel li.bad").first()).containsText("not");
      assertThat(page.locator("#errata-overlay #panel")).containsText("only as a guess");
    }
  }

  /** A browser opens six connections to one server; pages that listen must leave some. */
  @Test
  void tabsInTheBackgroundDoNotKeepOthersFromLoading() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      author.context().addInitScript(HIDDEN);
      for (int tab = 0; tab < 8; tab++) {
        Page other = author.context().newPage();
        other.navigate(site.url() + PAGE);
        assertThat(other.locator("h1")).isVisible();
      }
      Page page = open(author, PAGE);
      site.replace(ENTRY, line(ENTRY, "summary: "), "summary: Now it reads otherwise.");
      page.evaluate("show()");
      assertThat(page.locator(".lede")).hasText("Now it reads otherwise.");
    }
  }

  @Test
  void theListHasAllFindingsAndFollows() throws IOException {
    try (Reader author = Reader.at(site.url())) {
      Page page = author.open("__errata/");
      assertThat(page.locator("#count")).hasText("Nothing to mend.");
      site.replace(ENTRY, "\nsignatures:", "\nsignatres:");
      assertThat(page.locator("#count")).containsText("error");
      assertThat(page.locator("article").first()).containsText(ENTRY);
    }
  }

  @Test
  void aNewEntryAndADeletedOneAreFollowed() throws IOException {
    try (Reader author = Reader.at(site.url()).expectingNotFound()) {
      String text = site.read(ENTRY);
      Files.delete(site.file(ENTRY));
      Page page = author.open(PAGE);
      assertThat(page.locator(".slip")).hasCount(0);
      site.write(ENTRY, text);
      assertThat(page.locator(".slip")).isVisible();
    }
  }

  @Test
  void theServerSaysNothingOfItselfInWhatIsBuilt() {
    Path built = PublishedSite.folder();
    assertFalse(Files.exists(built.resolve("__errata")));
    assertTrue(Files.exists(built.resolve(PAGE + "index.html")));
  }

  /** Opens a page and waits until it listens. */
  private static Page open(Reader author, String address) {
    Page page = author.open(address);
    assertThat(page.locator("#errata-overlay summary")).not().containsText("Reading");
    assertThat(page.locator("#errata-overlay[data-fresh]")).hasCount(1);
    return page;
  }

  private static double place(Page page) {
    return ((Number) page.evaluate(PLACE)).doubleValue();
  }

  private String line(String path, String start) throws IOException {
    return site.read(path).lines().filter(l -> l.startsWith(start)).findFirst().orElseThrow();
  }
}

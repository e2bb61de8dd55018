package dev.errata.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.errata.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader has of the site once its server is gone. */
class OfflineTest {
  private static final String ENTRY = "nodejs/eaddrinuse/";
  private static final String KEPT =
      "async address => Boolean(await caches.match(new URL(address, location.origin"
          + " + '/docs/errors/').href))";

  @TempDir private Path folder;
  private StaticServer server;

  @BeforeEach
  void publish() throws IOException {
    server = new StaticServer(PublishedSite.folder(), "/docs/errors/");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aVisitedPageTheBoxAndItsIndexWorkAfterOneVisit() {
    try (Reader reader = reader()) {
      Page page = reader.open(ENTRY);
      waitFor(page, ENTRY);
      server.close();
      page.reload();
      assertThat(page.locator("h1")).hasText(Pattern.compile("Port is already in use"));
      assertThat(page.locator(".saved"))
          .hasText(Pattern.compile("Saved copy from \\d+ \\w+ \\d{4}|\\w+ \\d+, \\d{4}"));
      assertThat(page.locator(".sources")).containsText("needs a connection");
      assertEquals(
          "3px",
          page.evaluate("getComputedStyle(document.querySelector('.slip')).borderTopLeftRadius"));
      reader.open("");
      page.locator("#paste").fill("npm ERR! code ERESOLVE");
      assertThat(page.locator("#results ol a").first()).hasText(Pattern.compile("ERESOLVE"));
    }
  }

  @Test
  void whatWasNotVisitedIsSaidSoAndLeadsToWhatWas() {
    try (Reader reader = reader()) {
      Page page = reader.open(ENTRY);
      waitFor(page, ENTRY);
      server.close();
      reader.open("docker/cannot-connect-to-daemon/");
      assertThat(page.locator("h1")).hasText("This page was not saved");
      page.locator("#saved-pages a", new Page.LocatorOptions().setHasText("Port is already"))
          .click();
      assertThat(page.locator("h1")).hasText(Pattern.compile("Port is already in use"));
    }
  }

  @Test
  void aNewVersionIsSeenAtOnceAndASavedPageKeepsItsOwnFiles() throws IOException {
    Path site = copy(PublishedSite.folder());
    restart(site);
    try (Reader reader = reader()) {
      Page page = reader.open(ENTRY);
      waitFor(page, ENTRY);
      String old = style(page);
      replace(site.resolve("index.html"), "Paste an error, get the fix.", "Another version.");
      replace(site.resolve("index.html"), old, "static/css/site.0000000000.css");
      Files.writeString(site.resolve("static/css/site.0000000000.css"), "h1 { color: red }");
      replace(site.resolve("index.html"), "integrity=\"[^\"]*\"", "");
      reader.open("");
      assertThat(page.locator("h1")).hasText("Another version.");
      assertEquals("static/css/site.0000000000.css", style(page));
      server.close();
      page.reload();
      assertThat(page.locator("h1")).hasText("Another version.");
      assertEquals(
          "rgb(255, 0, 0)", page.evaluate("getComputedStyle(document.querySelector('h1')).color"));
      reader.open(ENTRY);
      assertEquals(old, style(page));
      assertThat(page.locator(".slip")).isVisible();
    }
  }

  @Test
  void theSwitchInTheSettingsRemovesEverything() throws IOException {
    Path site = copy(PublishedSite.folder());
    restart(site);
    try (Reader reader = reader()) {
      Page page = reader.open(ENTRY);
      waitFor(page, ENTRY);
      Files.writeString(site.resolve("sw.js"), workerOfASiteThatSwitchedItOff());
      page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())");
      until(
          page,
          "async () => !(await caches.keys()).length"
              + " && !(await navigator.serviceWorker.getRegistrations()).length",
          null);
    }
  }

  private String workerOfASiteThatSwitchedItOff() throws IOException {
    Path source = Files.createDirectories(folder.resolve("source"));
    Files.writeString(
        source.resolve("site.yml"), "title: Off\nbase_url: https://example.org/\noffline: false\n");
    Path out = folder.resolve("off");
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    Path pages = Files.createDirectories(source.resolve("pages"));
    Files.writeString(
        pages.resolve("about.md"), "---\ntitle: About\nsummary: It is.\n---\nText.\n");
    int code =
        Main.run(writer, writer, "build", "--site", source.toString(), "--out", out.toString());
    assertEquals(0, code, said::toString);
    assertTrue(!Files.readString(out.resolve("about/index.html")).contains("data-offline"));
    return Files.readString(out.resolve("sw.js"));
  }

  private static String style(Page page) {
    String address = page.locator("link[rel=stylesheet]").getAttribute("href");
    return address.replaceFirst("^(\\.{1,2}/)+", "");
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String text = Files.readString(file);
    String changed = text.replaceAll(what, by);
    assertTrue(!changed.equals(text), what);
    Files.writeString(file, changed);
  }

  private void restart(Path site) throws IOException {
    server.close();
    server = new StaticServer(site, "/docs/errors/");
  }

  private Path copy(Path from) throws IOException {
    Path to = folder.resolve("site");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }

  private Reader reader() {
    return Reader.with(
            server,
            new NewContextOptions()
                .setViewportSize(1280, 720)
                .setPermissions(List.of())
                .setServiceWorkers(ServiceWorkerPolicy.ALLOW))
        .expectingOutage();
  }

  private static void waitFor(Page page, String address) {
    until(page, "() => Boolean(navigator.serviceWorker.controller)", null);
    until(page, KEPT, address);
  }

  /** Asks again and again; the page's policy forbids Playwright's own waiting. */
  private static void until(Page page, String question, Object value) {
    for (int i = 0; i < 600; i++) {
      if (page.evaluate(question, value).equals(true)) {
        return;
      }
      page.waitForTimeout(100);
    }
    fail("it never was so: " + question);
  }
}

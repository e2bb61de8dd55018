package dev.errata.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one browser of a test run, started when the first test asks for it. */
final class Chromium {
  /** No word to anybody but the site under test, and nothing that needs a screen. */
  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser browser;
  private static IllegalStateException refusal;

  private Chromium() {}

  /** The running browser; there is always one, or the test fails. */
  static synchronized Browser get() {
    if (refusal != null) {
      throw refusal;
    }
    if (browser == null) {
      browser = launch(source());
      Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    }
    return browser;
  }

  /** Looks once: what could not be had for the first test is not to be had for the next. */
  private static Optional<Path> source() {
    try {
      return BrowserSource.find();
    } catch (IllegalStateException e) {
      refusal = e;
      throw e;
    }
  }

  /**
   * @param executable the browser's program; empty for the one that Playwright downloaded
   */
  private static Browser launch(Optional<Path> executable) {
    // Playwright leaves the sandbox off: root cannot use it, nor can many a container, and these
    // tests open only pages of their own.
    LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
    executable.ifPresent(options::setExecutablePath);
    Playwright playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(BrowserSource.NO_DOWNLOAD));
    return playwright.chromium().launch(options);
  }
}

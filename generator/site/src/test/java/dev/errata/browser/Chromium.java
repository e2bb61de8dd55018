package dev.errata.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<String> flags = new ArrayList<>(FLAGS);
    if ("root".equals(System.getProperty("user.name"))) {
      // Chromium refuses to run as root in its sandbox.
      flags.add("--no-sandbox");
    }
    LaunchOptions options =
        new LaunchOptions().setHeadless(true).setArgs(flags).setChromiumSandbox(false);
    executable.ifPresent(options::setExecutablePath);
    Playwright playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(BrowserSource.NO_DOWNLOAD));
    return playwright.chromium().launch(options);
  }
}

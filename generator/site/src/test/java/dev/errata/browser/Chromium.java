package dev.errata.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The one Chromium of a test run: an installed one, else Playwright's own download, else Debian's
 * package. Where none can be had the tests fail and say what to install; they never skip.
 */
final class Chromium {
  private static final List<String> NAMES =
      List.of(
          "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/opt/google/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS",
          "/Applications/Chromium.app/Contents/MacOS",
          "C:\\Program Files\\Google\\Chrome\\Application",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application");

  private static Browser browser;

  private Chromium() {}

  /** The running browser, started at the first call. */
  static synchronized Browser get() {
    if (browser == null) {
      Optional<Path> installed = installed();
      browser = installed.isPresent() ? launch(installed.get()) : obtained();
      Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    }
    return browser;
  }

  private static Optional<Path> installed() {
    String named = System.getenv("ERRATA_CHROMIUM");
    if (named != null && Files.isExecutable(Path.of(named))) {
      return Optional.of(Path.of(named));
    }
    List<String> folders = new ArrayList<>();
    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .forEach(folders::add);
    folders.addAll(PLACES);
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(List.of("Google Chrome", "Chromium"));
    return names.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Browser obtained() {
    try {
      say("no Chromium is installed; trying Playwright's own download");
      return Playwright.create().chromium().launch(options());
    } catch (PlaywrightException e) {
      say("Playwright's download failed; trying apt-get install chromium");
      apt();
      return launch(
          installed()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The browser tests need Chromium or Chrome. Install one (Debian: apt-get"
                              + " install chromium), or name it: ERRATA_CHROMIUM=/path/to/chrome",
                          e)));
    }
  }

  private static void apt() {
    try {
      for (String command : List.of("apt-get update -q", "apt-get install -y -q chromium")) {
        Process process =
            new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
          process.destroyForcibly();
        }
      }
    } catch (IOException e) {
      say("apt-get is not there: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Browser launch(Path executable) {
    say("testing with " + executable);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright.chromium().launch(options().setExecutablePath(executable));
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setHeadless(true)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static void say(String text) {
    System.err.println("[browser tests] " + text);
  }
}

package dev.errata.browser;

import com.microsoft.playwright.impl.driver.Driver;
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
 * Where the tests' browser comes from: an installed Chromium or Chrome, else Playwright's download,
 * else Debian's package. It says which on standard error. Where none can be had the tests fail and
 * say what to install; they never skip.
 */
final class BrowserSource {
  /** Otherwise Playwright fetches three browsers before it does anything. */
  static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome",
          "Google Chrome",
          "Chromium",
          "chrome.exe",
          "msedge.exe");
  private static final List<String> PLACES =
      List.of(
          "/usr/bin",
          "/usr/local/bin",
          "/snap/bin",
          "/opt/google/chrome",
          "/Applications/Google Chrome.app/Contents/MacOS",
          "/Applications/Chromium.app/Contents/MacOS",
          "C:\\Program Files\\Google\\Chrome\\Application",
          "C:\\Program Files (x86)\\Google\\Chrome\\Application",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application");
  private static final String MISSING =
      "The browser tests need Chromium or Chrome, and none could be obtained. Install one"
          + " (Debian: apt-get install chromium) or name it: ERRATA_CHROMIUM=/path/to/chrome";

  private BrowserSource() {}

  /** The program to start; empty when it is the one that Playwright downloaded. */
  static Optional<Path> find() {
    Optional<Path> installed = named().or(BrowserSource::installed);
    if (installed.isPresent()) {
      say("testing with " + installed.get());
      return installed;
    }
    say("no Chromium is installed; asking Playwright for its own");
    if (downloaded()) {
      say("testing with Playwright's Chromium");
      return Optional.empty();
    }
    say("that failed; asking apt-get for chromium");
    run(new ProcessBuilder("apt-get", "update", "-q"));
    run(new ProcessBuilder("apt-get", "install", "-y", "-q", "chromium"));
    Path packaged = installed().orElseThrow(() -> new IllegalStateException(MISSING));
    say("testing with " + packaged);
    return Optional.of(packaged);
  }

  private static Optional<Path> named() {
    Optional<Path> named = Optional.ofNullable(System.getenv("ERRATA_CHROMIUM")).map(Path::of);
    if (named.isPresent() && !Files.isExecutable(named.get())) {
      throw new IllegalStateException("ERRATA_CHROMIUM names no program: " + named.get());
    }
    return named;
  }

  private static Optional<Path> installed() {
    List<String> folders = new ArrayList<>();
    String path = System.getenv().getOrDefault("PATH", "");
    Stream.of(path.split(File.pathSeparator)).filter(f -> !f.isBlank()).forEach(folders::add);
    folders.addAll(PLACES);
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean downloaded() {
    ProcessBuilder install =
        Driver.ensureDriverInstalled(NO_DOWNLOAD, false).createProcessBuilder();
    install.command().addAll(List.of("install", "--only-shell", "chromium"));
    return run(install);
  }

  private static boolean run(ProcessBuilder command) {
    command.environment().put("DEBIAN_FRONTEND", "noninteractive");
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = command.start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(10, TimeUnit.MINUTES);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      say(e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void say(String text) {
    System.err.println("[browser tests] " + text);
  }
}

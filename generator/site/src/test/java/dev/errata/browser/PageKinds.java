package dev.errata.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** One page of every kind that the site has, and what readers see after a paste. */
enum PageKinds {
  HOME(""),
  CATEGORY("nodejs/"),
  ENTRY("nodejs/eaddrinuse/"),
  LONG_ENTRY("java/unsupported-class-version/"),
  ENTRY_WITHOUT_COMMAND("anthropic-api/specified-api-usage-limits/"),
  MANUAL_ENTRY("errata/dead-link/"),
  ALL("all/"),
  TAGS("tags/"),
  TAG("tags/billing/"),
  CODE("e/400/"),
  PLAIN("about/"),
  FIELDS("fields/"),
  MISSING("404.html"),
  OFFLINE("offline.html");

  private static final String PORT = "Error: listen EADDRINUSE: address already in use :::3000";

  /** What is pasted, by what is shown then. */
  static final SequencedMap<String, String> PASTED =
      new LinkedHashMap<>(
          Map.of(
              "one-answer",
              "> web@1.0.0 start\n" + PORT + "\n    at Server.listen (node:net:2067:7)\n",
              "several-answers",
              PORT + "\n\nfatal: refusing to merge unrelated histories\n",
              "words",
              "docker socket denied",
              "nearest",
              "npm ERR! ERESOLVE unable to do it",
              "nothing-found",
              "kernel: usb 3-1: device descriptor read/64, error -71"));

  private final String address;

  PageKinds(String address) {
    this.address = address;
  }

  /** Below the site's root. */
  String address() {
    return address;
  }

  /** As files are named. */
  String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Stream<String> addresses() {
    return Stream.of(values()).map(PageKinds::address);
  }

  static List<String> pasted() {
    return List.copyOf(PASTED.keySet());
  }

  /** Pastes into the box of the first page and waits for what is said of it. */
  static void paste(Page page, String what) {
    page.locator("#paste").fill(PASTED.get(what));
    page.locator("#results ol, #results .ways").first().waitFor();
  }
}

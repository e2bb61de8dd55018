package dev.errata.feed.host;

import static dev.errata.catalog.EntryBuilder.category;
import static dev.errata.catalog.EntryBuilder.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.feed.host.HostLimits.Counts;
import dev.errata.model.Entry;
import dev.errata.model.Settings;
import dev.errata.model.Settings.Host;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostLimitsTest {
  private static final SourceSpan PLACE = new SourceText("site.yml", "host: x").span(0, 7);

  private static List<String> found(Host host, Counts counts) {
    return HostLimits.check(Optional.of(host), counts, PLACE).stream()
        .map(Diagnostic::message)
        .toList();
  }

  @Test
  void whatTheHostRefusesIsFoundBeforeTheUpload() {
    Counts many =
        new Counts(
            Optional.of(20_001L), 2_001, Optional.of(2_000_000_000L), Optional.of(30L << 20));
    assertEquals(
        List.of(
            "the site has 20,001 files; Cloudflare Pages takes 20,000",
            "a file has 31,457,280 bytes; Cloudflare Pages takes 26,214,400",
            "the site has 2,001 aliases; Cloudflare Pages takes 2,000"),
        found(Host.CLOUDFLARE, many));
    assertEquals(
        List.of("the site has 2,000,000,000 bytes; GitHub Pages takes 1,000,000,000"),
        found(Host.GITHUB, many));
    assertEquals(
        List.of("the site has 2,001 aliases; GitLab Pages takes 1,000"), found(Host.GITLAB, many));
    assertEquals(List.of(), found(Host.NETLIFY, many));
    assertEquals(List.of(), HostLimits.check(Optional.empty(), many, PLACE));
    assertEquals(1, found(Host.GITHUB, Counts.ofBytes(1_000_000_001)).size());
  }

  @Test
  void atTheLimitAllIsWell() {
    Counts full =
        new Counts(
            Optional.of(20_000L), 1_000, Optional.of(1_000_000_000L), Optional.of(25L << 20));
    for (Host host : Host.values()) {
      assertEquals(List.of(), found(host, full), host.name());
      assertEquals(List.of(), found(host, Counts.ofFiles(1, 1)), host.name());
    }
  }

  @Test
  void redirectsStopWhereTheHostStopsReading() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      String alias = "/old/" + (i == 7 ? "long/".repeat(250) : "a") + i + "/";
      entries.add(entry("npm/e" + i).alias(alias).build());
    }
    assertEquals(2_000, lines(entries, Optional.of(Host.CLOUDFLARE)).size());
    assertEquals(2_500, lines(entries, Optional.of(Host.NETLIFY)).size());
    assertEquals(1_000, lines(entries, Optional.of(Host.GITLAB)).size());
    assertEquals(1_000, lines(entries, Optional.empty()).size());
    assertTrue(
        lines(entries, Optional.of(Host.CLOUDFLARE)).stream().allMatch(l -> l.length() < 1000));
  }

  private static List<String> lines(List<Entry> entries, Optional<Host> host) {
    Settings settings =
        new Settings(
            "Site",
            "",
            Optional.of(URI.create("https://x.org/a%0Ab/")),
            "en",
            Optional.empty(),
            host,
            Settings.Choices.NONE);
    Catalog catalog =
        CatalogBuilder.build(
            new Contents(settings, List.of(category("npm")), List.of(), entries), new Findings());
    List<String> lines = Redirects.lines(catalog).lines().toList();
    lines.forEach(line -> assertTrue(line.matches("/a%0Ab/\\S+ /a%0Ab/\\S+ 301"), line));
    return lines;
  }

  @Test
  void noRuleOfTheHeadersSetsAHeaderTwiceForAnAddress() {
    String headers = Headers.text("default-src 'none'\n/evil\n  X: y");
    assertFalse(headers.contains("\n/evil"));
    List<String> rules = headers.lines().filter(l -> !l.startsWith(" ")).toList();
    assertEquals(List.of("/*", "/static/css/*", "/static/js/*", "/sw.js", "/match/*"), rules);
    assertTrue(headers.lines().allMatch(l -> l.length() < 2_000));
    assertFalse(headers.split("/static/css")[0].contains("Cache-Control"));
  }
}

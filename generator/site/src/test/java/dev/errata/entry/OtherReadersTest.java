package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Category;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherReadersTest {
  private final Findings findings = new Findings();

  private Settings settings(String text) {
    return new SettingsReader(Reading.TODAY).read(new SourceText("site.yml", text), findings);
  }

  private Category category(String text) {
    return new CategoryReader(Reading.TODAY)
        .read("demo", new SourceText("pages/demo/_category.md", text), findings);
  }

  private Optional<Page> page(String text) {
    return new PageReader(Reading.TODAY)
        .read("about", new SourceText("pages/about.md", text), findings);
  }

  private List<String> found() {
    return findings.sorted().stream().map(Reading::line).toList();
  }

  @Test
  void onlyATitleIsRequiredOfASite() {
    Settings settings = settings("title: Errors\n");
    assertEquals(List.of(), found());
    assertEquals("Errors", settings.title());
    assertEquals("en", settings.language());
    assertEquals(Optional.empty(), settings.baseUrl());
  }

  @Test
  void everySettingArrivesTyped() {
    Settings settings =
        settings(
            """
            ---
            title: "Errors: all"
            description: All of them.
            base_url: https://example.org/errors
            language: pt-BR
            repository: https://github.com/example/errors.git
            host: github
            """);
    assertEquals(List.of(), found());
    assertEquals(Optional.of(URI.create("https://example.org/errors/")), settings.baseUrl());
    assertEquals(
        Optional.of(URI.create("https://github.com/example/errors")), settings.repository());
    assertEquals(Optional.of(Settings.Host.GITHUB), settings.host());
  }

  @Test
  void wrongSettingsAreAllFoundAndTheRestHolds() {
    Settings settings =
        settings(
            """
            title: Errors: all
            base_url: https://example.org/?a#b
            language: en_US
            host: gitub
            repo: x
            """);
    assertEquals(
        List.of(
            "1:14-15 yaml-unquoted-colon: the value of \"title\" holds a colon, which YAML takes for"
                + " a key",
            "2:11-35 invalid-url: \"base_url\" has a query or a fragment, and every address starts"
                + " with it",
            "3:11-16 invalid-language: \"en_US\" is not a language tag such as en",
            "4:7-12 unknown-value: \"host\" can't be \"gitub\"",
            "5:1-5 unknown-key: there is no field \"repo\" here"),
        found());
    assertEquals("Errors: all", settings.title());
  }

  @Test
  void anEmptySettingsFileLacksItsTitle() {
    settings("");
    assertEquals(List.of("1:1-1 missing-key: \"title\" is missing"), found());
  }

  @Test
  void aCategoryArrivesTyped() {
    Category category =
        category("---\ntitle: Demo\nsummary: All of `demo`.\norder: 10\n---\nText.\n");
    assertEquals(List.of(), found());
    assertEquals("Demo", category.title());
    assertEquals("All of demo.", category.summary().text());
    assertEquals(Optional.of(10), category.order());
  }

  @Test
  void aBrokenCategoryKeepsItsFolder() {
    Category category = category("---\nsummary: x\norder: first\n---\n");
    assertEquals(
        List.of(
            "1:1-4 missing-key: \"title\" is missing",
            "3:8-13 wrong-type: \"first\" is not a whole number"),
        found());
    assertEquals("demo", category.slug());
    assertEquals("", category.title());
    assertEquals("", category("no front matter").title());
  }

  @Test
  void draftIsNoWordInACategory() {
    category("---\ntitle: Demo\ndraft: true\n---\n");
    assertEquals(
        List.of("missing-key", "unknown-key"),
        findings.sorted().stream().map(d -> d.code().id()).toList());
  }

  @Test
  void aPageHasATitleAndASummary() {
    assertTrue(page("---\ntitle: About\nsummary: Us.\n---\nText.\n").isPresent());
    assertEquals(List.of(), found());
    assertTrue(page("---\nsummary: Us.\n---\nText.\n").isEmpty());
    assertEquals(List.of("1:1-4 missing-key: \"title\" is missing"), found());
  }
}

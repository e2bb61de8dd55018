package dev.errata.catalog;

import static dev.errata.catalog.EntryBuilder.category;
import static dev.errata.catalog.EntryBuilder.entry;
import static dev.errata.catalog.EntryBuilder.page;
import static dev.errata.catalog.EntryBuilder.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressLedgerTest {
  private final Catalog catalog =
      CatalogBuilder.build(
          new Contents(
              settings(null),
              List.of(category("npm")),
              List.of(page("about")),
              List.of(
                  entry("npm/b").code("E 1").alias("/old/b/").tag("network").build(),
                  entry("npm/a").build())),
          new Findings());

  private List<String> found(String lock) {
    Findings findings = new Findings();
    AddressLedger.check(new SourceText("urls.lock", lock), catalog, findings);
    return findings.sorted().stream()
        .map(
            d ->
                d.span().line()
                    + ":"
                    + d.span().column()
                    + " "
                    + d.code().id()
                    + " "
                    + d.span().text()
                    + ": "
                    + d.help().orElse(""))
        .toList();
  }

  @Test
  void anAddressThatIsGoneIsAnErrorThatNamesTheAlias() {
    assertEquals(
        List.of(
            "3:3 address-lost /npm/bb/: add \"/npm/bb/\" to the `aliases` of the entry that"
                + " answers it now, perhaps /npm/b/",
            "5:1 address-lost /e/e-2/: name the code in the `codes` of the entry that answers it"
                + " now; /e/e-1/ exists"),
        found("# comment\n/npm/a/\n  /npm/bb/ \r\n/old/b/\n/e/e-2/\n\n/npm/\n/about/\n/e/e-1/"));
  }

  @Test
  void whatAMergeLeftBehindIsAnError() {
    assertEquals(
        List.of(
            "1:1 invalid-lock-line <<<<<<< HEAD: write it as /category/slug/, one a line, or"
                + " remove it",
            "2:1 invalid-lock-line npm/a: write it as /category/slug/, one a line, or remove it"),
        found("<<<<<<< HEAD\nnpm/a\n/npm/a/\n"));
  }

  @Test
  void theNewTextKeepsOldAddressesAndAddsNewOnesSorted() {
    String first = AddressLedger.updated(Optional.empty(), catalog);
    assertEquals(
        "/about/\n/e/e-1/\n/npm/\n/npm/a/\n/npm/b/\n/old/b/\n", first.replaceAll("#.*\n", ""));
    SourceText old = new SourceText("urls.lock", "/zzz/gone/\n/npm/a/\n=======\n");
    String second = AddressLedger.updated(Optional.of(old), catalog);
    assertEquals(first + "/zzz/gone/\n", second);
    assertEquals(List.of(), found(first));
    assertEquals(
        second, AddressLedger.updated(Optional.of(new SourceText("urls.lock", second)), catalog));
  }
}

package dev.errata.catalog;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Entry;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code urls.lock}: every address that was ever published, one a line. */
public final class AddressLedger {
  private static final String HEAD =
      "# Every address that this site ever published. `errata check --update-lock` adds new ones.\n"
          + "# Losing one is an error: name it in the `aliases` of the entry that answers it now.\n";

  private AddressLedger() {}

  /** Finds recorded addresses that lead nowhere any more. */
  public static void check(SourceText lock, Catalog catalog, Findings findings) {
    SortedSet<String> present = present(catalog);
    for (int line = 1; line <= lock.lines(); line++) {
      String address = lock.lineText(line).strip();
      if (!address.isEmpty() && !address.startsWith("#") && !present.contains(address)) {
        int start = lock.lineStart(line);
        Optional<String> near = Suggestion.nearest(address, present);
        String owner = near.map(n -> ", for example to those of " + n).orElse("");
        findings.add(
            Diagnostic.of(
                    Code.ADDRESS_LOST,
                    lock.span(start, start + lock.lineText(line).length()),
                    "the address " + address + " was published and is gone")
                .withHelp("add it to the aliases of the entry that answers it now" + owner));
      }
    }
  }

  /** The file's new text: what was recorded and what is published now, sorted. */
  public static String updated(Optional<SourceText> lock, Catalog catalog) {
    SortedSet<String> all = present(catalog);
    lock.ifPresent(
        old ->
            old.text()
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .forEach(all::add));
    return HEAD + String.join("\n", all) + "\n";
  }

  private static SortedSet<String> present(Catalog catalog) {
    SortedSet<String> all = new TreeSet<>();
    catalog.categories().forEach(c -> all.add("/" + c.address()));
    catalog.pages().forEach(p -> all.add("/" + p.address()));
    for (Entry entry : catalog.entries()) {
      all.add("/" + entry.id().address());
    }
    catalog.codes().keySet().forEach(path -> all.add("/e/" + path + "/"));
    catalog.aliases().keySet().forEach(alias -> all.add("/" + alias));
    return all;
  }
}

package dev.errata.catalog;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code urls.lock}: every address that was ever published, one a line.
 *
 * <p>Recorded are places that others link to: entries, categories, plain pages, codes and aliases.
 * Tags are not: they are views that come and go with their entries.
 */
public final class AddressLedger {
  private static final String HEAD =
      "# Every address that this site ever published. `errata check --update-lock` adds new ones.\n"
          + "# Losing one is an error: name it in the `aliases` of the entry that answers it now.\n";

  private static final String CODES = "/e/";

  private AddressLedger() {}

  /** Finds recorded addresses that lead nowhere any more, and lines that are no address. */
  public static void check(SourceText lock, Catalog catalog, Findings findings) {
    SortedSet<String> present = present(catalog);
    Suggestion.Names names = new Suggestion.Names(present);
    for (Spanned<String> line : lines(lock)) {
      String address = line.value();
      if (!isAddress(address)) {
        findings.add(
            Diagnostic.of(Code.INVALID_LOCK_LINE, line.span(), "this line is not an address")
                .withHelp("write it as /category/slug/, one a line, or remove it"));
      } else if (!present.contains(address)) {
        findings.add(
            Diagnostic.of(
                    Code.ADDRESS_LOST,
                    line.span(),
                    "the address " + address + " was published and is gone")
                .withHelp(help(address, names)));
      }
    }
  }

  /** The file's new text: what was recorded and what is published now, sorted. */
  public static String updated(Optional<SourceText> lock, Catalog catalog) {
    SortedSet<String> all = present(catalog);
    lock.ifPresent(
        old ->
            lines(old).stream()
                .map(Spanned::value)
                .filter(AddressLedger::isAddress)
                .forEach(all::add));
    return all.isEmpty() ? HEAD : HEAD + String.join("\n", all) + "\n";
  }

  private static String help(String address, Suggestion.Names names) {
    Optional<String> near = names.nearest(address);
    if (address.startsWith(CODES)) {
      return "name the code in the `codes` of the entry that answers it now"
          + near.map(n -> "; " + n + " exists").orElse("");
    }
    return "add \""
        + address
        + "\" to the `aliases` of the entry that answers it now"
        + near.map(n -> ", perhaps " + n).orElse("");
  }

  /** The lines that are neither empty nor comments, without the white space around them. */
  private static List<Spanned<String>> lines(SourceText lock) {
    List<Spanned<String>> lines = new ArrayList<>();
    for (int line = 1; line <= lock.lines(); line++) {
      String text = lock.lineText(line);
      String address = text.strip();
      if (!address.isEmpty() && !address.startsWith("#")) {
        int start = lock.lineStart(line) + text.indexOf(address);
        SourceSpan span = lock.span(start, start + address.length());
        lines.add(new Spanned<>(address, span));
      }
    }
    return lines;
  }

  private static boolean isAddress(String text) {
    return text.startsWith("/")
        && text.endsWith("/")
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static SortedSet<String> present(Catalog catalog) {
    SortedSet<String> all = new TreeSet<>();
    catalog.categories().forEach(category -> all.add("/" + category.address()));
    catalog.pages().forEach(page -> all.add("/" + page.address()));
    catalog.entries().forEach(entry -> all.add("/" + entry.id().address()));
    catalog.codes().keySet().forEach(path -> all.add(CODES + path + "/"));
    catalog.aliases().keySet().forEach(alias -> all.add("/" + alias));
    return all;
  }
}

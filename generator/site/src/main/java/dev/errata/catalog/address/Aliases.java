package dev.errata.catalog.address;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.Spanned;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.recipe.OutputPath;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The old addresses that entries claim, each for one entry. */
public final class Aliases {
  private final Addresses addresses;
  private final Findings findings;
  private final SortedMap<String, EntryId> accepted = new TreeMap<>();

  /** The first claim of an address, case ignored. */
  private final Map<String, Spanned<String>> claims = new HashMap<>();

  private Aliases(Addresses addresses, Findings findings) {
    this.addresses = addresses;
    this.findings = findings;
  }

  /**
   * Old addresses, each ending with a slash, and the entry that answers now.
   *
   * @param entries by id: of two that claim an address, the first keeps it
   */
  public static SortedMap<String, EntryId> of(
      Collection<Entry> entries, Addresses addresses, Findings findings) {
    Aliases aliases = new Aliases(addresses, findings);
    for (Entry entry : entries) {
      entry.aliases().forEach(alias -> aliases.add(entry, alias));
    }
    return Collections.unmodifiableSortedMap(aliases.accepted);
  }

  private void add(Entry entry, Spanned<String> alias) {
    String address = alias.value().substring(1);
    Optional<Diagnostic> wrong =
        notAFile(alias, address)
            .or(() -> taken(entry, alias, address))
            .or(() -> claimedBefore(alias, address));
    wrong.ifPresentOrElse(findings::add, () -> accepted.put(address, entry.id()));
  }

  private static Optional<Diagnostic> notAFile(Spanned<String> alias, String address) {
    for (String name : address.split("/")) {
      if (!OutputPath.isName(name)) {
        return Optional.of(
            Diagnostic.of(
                    Code.INVALID_ALIAS,
                    alias.span(),
                    "the alias " + alias.value() + " can't be a folder on every system")
                .withHelp("the part \"" + name + "\" is too long, or a name that Windows keeps"));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> taken(Entry entry, Spanned<String> alias, String address) {
    if (PublishedFiles.blocks(address)) {
      return Optional.of(
          Diagnostic.of(
                  Code.ADDRESS_TAKEN,
                  alias.span(),
                  "the alias " + alias.value() + " lies where the site itself publishes something")
              .withHelp("remove the alias"));
    }
    Optional<String> page = addresses.sameIgnoringCase(address);
    return page.map(found -> taken(entry, alias, address, found));
  }

  private Diagnostic taken(Entry entry, Spanned<String> alias, String address, String page) {
    String message =
        page.equals(address)
            ? "the alias " + alias.value() + " is the address of a page of this site"
            : "the alias " + alias.value() + " differs from the page /" + page + " only in case";
    Diagnostic found = Diagnostic.of(Code.ADDRESS_TAKEN, alias.span(), message);
    if (page.equals(entry.id().address())) {
      return found.withHelp("remove it: this entry has that address already");
    }
    Diagnostic helped = found.withHelp("remove the alias, or rename that page first");
    Optional<SourceSpan> owner = addresses.at(page).flatMap(Addresses.Place::owner);
    return owner.map(span -> helped.withNote(span, "the page")).orElse(helped);
  }

  private Optional<Diagnostic> claimedBefore(Spanned<String> alias, String address) {
    Spanned<String> before = claims.putIfAbsent(address.toLowerCase(Locale.ROOT), alias);
    if (before == null) {
      return Optional.empty();
    }
    return Optional.of(
        Diagnostic.of(
                Code.DUPLICATE_ALIAS,
                alias.span(),
                "the alias " + alias.value() + " is claimed twice")
            .withHelp("remove one of the two")
            .withNote(before.span(), "claimed here too"));
  }
}

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
  private final SortedMap<String, EntryId> accepted = new TreeMap<>();

  /** The first claim of an address, case ignored. */
  private final Map<String, Claim> claims = new HashMap<>();

  private record Claim(EntryId entry, Spanned<String> alias) {}

  /**
   * Gives each address to an entry.
   *
   * @param entries by id: of two that claim an address, the first keeps it
   */
  public Aliases(Collection<Entry> entries, Addresses addresses, Findings findings) {
    this.addresses = addresses;
    for (Entry entry : entries) {
      entry.aliases().forEach(alias -> add(entry, alias, findings));
    }
  }

  /** Old addresses, each ending with a slash, and the entry that answers now. */
  public SortedMap<String, EntryId> accepted() {
    return Collections.unmodifiableSortedMap(accepted);
  }

  private void add(Entry entry, Spanned<String> alias, Findings findings) {
    String address = alias.value().substring(1);
    String key = address.toLowerCase(Locale.ROOT);
    Optional<Diagnostic> wrong = wrong(entry, alias, Optional.ofNullable(claims.get(key)));
    wrong.ifPresentOrElse(
        findings::add,
        () -> {
          claims.put(key, new Claim(entry.id(), alias));
          accepted.put(address, entry.id());
        });
  }

  /** Finds what is wrong with an entry's aliases beside those of the others. */
  public void check(Entry entry, Findings findings) {
    Map<String, Claim> own = new HashMap<>();
    for (Spanned<String> alias : entry.aliases()) {
      String address = alias.value().substring(1).toLowerCase(Locale.ROOT);
      Optional<Claim> others =
          Optional.ofNullable(claims.get(address))
              .filter(claim -> claim.entry().compareTo(entry.id()) < 0);
      Optional<Claim> before = others.or(() -> Optional.ofNullable(own.get(address)));
      wrong(entry, alias, before)
          .ifPresentOrElse(findings::add, () -> own.put(address, new Claim(entry.id(), alias)));
    }
  }

  private Optional<Diagnostic> wrong(Entry entry, Spanned<String> alias, Optional<Claim> before) {
    String address = alias.value().substring(1);
    return notAFile(alias, address)
        .or(() -> taken(entry, alias, address))
        .or(() -> before.map(claim -> claimedBefore(alias, claim.alias())));
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

  private static Diagnostic claimedBefore(Spanned<String> alias, Spanned<String> before) {
    return Diagnostic.of(
            Code.DUPLICATE_ALIAS, alias.span(), "the alias " + alias.value() + " is claimed twice")
        .withHelp("remove one of the two")
        .withNote(before.span(), "claimed here too");
  }
}

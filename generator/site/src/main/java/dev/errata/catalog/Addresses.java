package dev.errata.catalog;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Spanned;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Body;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every address of a site, who owns it, and which anchors its page has. */
final class Addresses {
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final SortedMap<String, EntryId> aliases = new TreeMap<>();
  private final Findings findings;

  Addresses(Contents contents, Findings findings) {
    this.findings = findings;
    anchors.put("", Set.of());
    anchors.put("all/", Set.of());
    anchors.put("tags/", Set.of());
    for (Category category : contents.categories()) {
      anchors.put(category.address(), category.body().map(Anchors::of).orElse(Set.of()));
    }
    contents.pages().forEach(this::addPage);
    contents.entries().forEach(this::addEntry);
    addAliases(contents.entries());
  }

  SortedMap<String, EntryId> aliases() {
    return aliases;
  }

  /** Adds the pages that list entries by tag and code. */
  void addLists(Lookups lookups) {
    lookups.tags().keySet().forEach(slug -> anchors.put("tags/" + slug + "/", Set.of()));
    lookups.codes().keySet().forEach(path -> anchors.put("e/" + path + "/", Set.of()));
  }

  private void addPage(Page page) {
    if (anchors.putIfAbsent(page.address(), Anchors.of(page.body())) != null) {
      findings.add(
          Diagnostic.of(
                  Code.DUPLICATE_SLUG,
                  page.source().start(),
                  "this page has the same address as the category /" + page.address())
              .withHelp("rename the file"));
    }
  }

  private void addEntry(Entry entry) {
    Set<String> ids = new TreeSet<>(Anchors.of(entry.body()));
    ids.addAll(Anchors.OF_ENTRY);
    anchors.put(entry.id().address(), ids);
  }

  private void addAliases(List<Entry> entries) {
    Map<String, Spanned<String>> first = new HashMap<>();
    for (Entry entry : entries) {
      for (Spanned<String> alias : entry.aliases()) {
        String address = alias.value().substring(1);
        Spanned<String> before = first.putIfAbsent(address, alias);
        if (before != null) {
          findings.add(
              Diagnostic.of(
                      Code.DUPLICATE_ALIAS,
                      alias.span(),
                      "the alias " + alias.value() + " is claimed twice")
                  .withHelp("remove one of the two")
                  .withNote(before.span(), "claimed here too"));
        } else if (anchors.containsKey(address)) {
          findings.add(
              Diagnostic.of(
                      Code.ADDRESS_TAKEN,
                      alias.span(),
                      "the alias " + alias.value() + " is the address of a page of this site")
                  .withHelp("remove the alias, or rename that page first"));
        } else {
          aliases.put(address, entry.id());
        }
      }
    }
  }

  void checkLinks(String page, List<Body.Link> links) {
    for (Body.Link link : links) {
      String address = link.address().orElse(page);
      EntryId moved = aliases.get(address);
      String target = moved == null ? address : moved.address();
      Set<String> ids = anchors.get(target);
      if (ids == null) {
        findings.add(
            Diagnostic.of(Code.DEAD_LINK, link.span(), "no page has the address /" + address)
                .withHelp(nearest(address, anchors.keySet())));
      } else if (link.fragment().filter(f -> !ids.contains(f)).isPresent()) {
        String fragment = link.fragment().get();
        String where = link.address().isPresent() ? "/" + target : "this page";
        findings.add(
            Diagnostic.of(
                    Code.DEAD_ANCHOR, link.span(), where + " has no heading \"#" + fragment + "\"")
                .withHelp(anchorHelp(fragment, ids)));
      }
    }
  }

  private static Optional<String> nearest(String address, Collection<String> all) {
    return Suggestion.nearest(address, all)
        .filter(found -> !found.isEmpty())
        .map(found -> "did you mean /" + found + " ?");
  }

  private static Optional<String> anchorHelp(String fragment, Set<String> ids) {
    Optional<String> begins =
        ids.stream().filter(id -> fragment.length() > 2 && id.startsWith(fragment)).findFirst();
    Optional<String> found = begins.isPresent() ? begins : Suggestion.nearest(fragment, ids);
    return found.map(id -> "did you mean #" + id + " ?");
  }
}

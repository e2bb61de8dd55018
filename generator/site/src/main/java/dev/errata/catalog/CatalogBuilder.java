package dev.errata.catalog;

import dev.errata.catalog.relation.Relations;
import dev.errata.catalog.relation.SharedSignatures;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Body;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a catalogue and finds what is wrong between files. */
public final class CatalogBuilder {
  private final Findings findings;

  private CatalogBuilder(Findings findings) {
    this.findings = findings;
  }

  /** The catalogue of the contents, whatever their order; valid also when there are findings. */
  public static Catalog build(Contents contents, Findings findings) {
    return new CatalogBuilder(findings).build(contents);
  }

  private Catalog build(Contents read) {
    List<Entry> entries = read.entries().stream().sorted(Comparator.comparing(Entry::id)).toList();
    Contents contents =
        new Contents(
            read.settings(), withUndeclared(read.categories(), entries), read.pages(), entries);
    Addresses addresses = new Addresses(contents, findings);
    Lookups lookups = Lookups.of(withoutClashes(contents), addresses.aliases());
    addresses.addLists(lookups);
    checkLinks(contents, addresses);
    SharedSignatures.check(entries, findings);
    return new Catalog(lookups, new Relations(lookups.entries(), findings));
  }

  /** A category and a page can't share an address; the finding is there, the category stays. */
  private static Contents withoutClashes(Contents contents) {
    List<String> taken = contents.categories().stream().map(Category::slug).toList();
    List<Page> pages =
        contents.pages().stream().filter(page -> !taken.contains(page.slug())).toList();
    return new Contents(contents.settings(), contents.categories(), pages, contents.entries());
  }

  private List<Category> withUndeclared(List<Category> declared, List<Entry> entries) {
    Map<String, Category> all = new LinkedHashMap<>();
    declared.forEach(c -> all.put(c.slug(), c));
    for (Entry entry : entries) {
      String slug = entry.id().category();
      if (!all.containsKey(slug)) {
        String title = entry.category().value();
        all.put(
            slug, new Category(slug, title, Body.Inline.EMPTY, Optional.empty(), Optional.empty()));
        findings.add(
            Diagnostic.of(
                    Code.CATEGORY_UNDECLARED,
                    entry.category().span(),
                    "the category \"" + title + "\" has no pages/" + slug + "/_category.md")
                .withHelp("add one with a title and a summary"));
      }
    }
    return new ArrayList<>(all.values());
  }

  private void checkLinks(Contents contents, Addresses addresses) {
    for (Entry entry : contents.entries()) {
      addresses.checkLinks(entry.id().address(), entry.body().links());
    }
    for (Page page : contents.pages()) {
      addresses.checkLinks(page.address(), page.body().links());
    }
    for (Category category : contents.categories()) {
      category.body().ifPresent(body -> addresses.checkLinks(category.address(), body.links()));
    }
  }
}

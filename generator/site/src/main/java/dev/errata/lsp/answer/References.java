package dev.errata.lsp.answer;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.Body.Link;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the files of a site name one of its pages. */
public final class References {
  private References() {}

  /**
   * Every relation and link that names a page, by file and place.
   *
   * @param incomplete entries that are not in the catalogue
   */
  public static List<SourceSpan> to(Catalog catalog, List<Entry> incomplete, Target.What what) {
    List<SourceSpan> all = new ArrayList<>();
    relations(catalog, incomplete, what).forEach(r -> all.add(r.relation().entry().span()));
    all.addAll(links(catalog, incomplete, what));
    all.sort(
        Comparator.comparing((SourceSpan s) -> s.source().path())
            .thenComparingInt(SourceSpan::start));
    return all.stream().distinct().toList();
  }

  /** A relation and the entry whose author wrote it. */
  record Said(Entry from, Relation relation) {}

  static List<Said> relations(Catalog catalog, List<Entry> incomplete, Target.What what) {
    List<Said> all = new ArrayList<>();
    if (what instanceof Target.What.OfEntry(Entry wanted)) {
      String id = wanted.id().toString();
      for (Entry entry : all(catalog, incomplete)) {
        for (Relation relation : entry.related()) {
          String written = relation.entry().value();
          boolean maybe = written.equals(id) || written.equals(wanted.id().slug());
          if (maybe && catalog.target(entry, relation).filter(wanted::equals).isPresent()) {
            all.add(new Said(entry, relation));
          }
        }
      }
    }
    return all;
  }

  private static List<Entry> all(Catalog catalog, List<Entry> incomplete) {
    return Stream.concat(catalog.entries().stream(), incomplete.stream()).toList();
  }

  /** The places of links to a page, by the address that it has or one that it had. */
  static List<SourceSpan> links(Catalog catalog, List<Entry> incomplete, Target.What what) {
    Set<String> addresses = new HashSet<>();
    addresses.add(what.address());
    catalog
        .aliases()
        .forEach(
            (alias, id) -> {
              if (id.address().equals(what.address())) {
                addresses.add(alias);
              }
            });
    return Stream.of(
            all(catalog, incomplete).stream().map(Entry::links),
            catalog.pages().stream().map(Page::links),
            catalog.categories().stream().map(Category::links))
        .flatMap(all -> all)
        .flatMap(List::stream)
        .filter(link -> link.address().filter(addresses::contains).isPresent())
        .map(Link::span)
        .toList();
  }
}

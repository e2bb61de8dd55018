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
import java.util.List;
import java.util.Optional;

/** Where the files of a site name one of its pages. */
public final class References {
  private References() {}

  /** Every relation and link that names a page, by file and place. */
  public static List<SourceSpan> to(Catalog catalog, Target.What what) {
    List<SourceSpan> all = new ArrayList<>();
    relations(catalog, what).forEach(r -> all.add(r.relation().entry().span()));
    all.addAll(links(catalog, what));
    all.sort(
        Comparator.comparing((SourceSpan s) -> s.source().path())
            .thenComparingInt(SourceSpan::start));
    return all.stream().distinct().toList();
  }

  /** A relation and the entry whose author wrote it. */
  record Said(Entry from, Relation relation) {}

  static List<Said> relations(Catalog catalog, Target.What what) {
    List<Said> all = new ArrayList<>();
    if (what instanceof Target.What.OfEntry(Entry wanted)) {
      for (Entry entry : catalog.entries()) {
        for (Relation relation : entry.related()) {
          if (catalog.target(entry, relation).filter(wanted::equals).isPresent()) {
            all.add(new Said(entry, relation));
          }
        }
      }
    }
    return all;
  }

  static List<SourceSpan> links(Catalog catalog, Target.What what) {
    List<SourceSpan> all = new ArrayList<>();
    catalog.entries().stream().map(Entry::links).forEach(l -> add(catalog, what, l, all));
    catalog.pages().stream().map(Page::links).forEach(l -> add(catalog, what, l, all));
    catalog.categories().stream().map(Category::links).forEach(l -> add(catalog, what, l, all));
    return all;
  }

  private static void add(
      Catalog catalog, Target.What what, List<Link> links, List<SourceSpan> all) {
    for (Link link : links) {
      Optional<String> address =
          link.address().flatMap(a -> Target.at(catalog, a)).map(w -> w.address());
      if (address.filter(what.address()::equals).isPresent()) {
        all.add(link.span());
      }
    }
  }
}

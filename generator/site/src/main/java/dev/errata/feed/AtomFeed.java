package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Atom feeds of the entries updated last; their times are the entries' own days, never the clock.
 */
final class AtomFeed {
  private static final int NEWEST = 50;

  private final Catalog catalog;
  private final URI base;

  AtomFeed(Catalog catalog, URI base) {
    this.catalog = catalog;
    this.base = base;
  }

  String ofSite() {
    return feed("", catalog.settings().title(), catalog.recent(NEWEST));
  }

  String of(Category category) {
    List<Entry> entries =
        catalog.inCategory(category.slug()).stream()
            .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
            .limit(NEWEST)
            .toList();
    return feed(category.address(), catalog.settings().title() + ": " + category.title(), entries);
  }

  private String feed(String address, String title, List<Entry> entries) {
    Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom").line();
    xml.element("title", title).line();
    xml.element("id", base + address).line();
    xml.open("link").attribute("rel", "alternate").attribute("href", base + address).close().line();
    xml.open("link")
        .attribute("rel", "self")
        .attribute("href", base + address + "feed.xml")
        .close();
    LocalDate newest = entries.isEmpty() ? LocalDate.EPOCH : entries.getFirst().updated();
    xml.line().element("updated", time(newest)).line();
    xml.open("author").element("name", catalog.settings().title()).close().line();
    for (Entry entry : entries) {
      xml.open("entry").element("title", entry.title().value());
      xml.element("id", base + entry.id().address());
      xml.open("link").attribute("href", base + entry.id().address()).close();
      xml.element("updated", time(entry.updated()));
      xml.element("summary", entry.summary().text() + " " + entry.quickFix().text());
      xml.close().line();
    }
    return xml.end();
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}

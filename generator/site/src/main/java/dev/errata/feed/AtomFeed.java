package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.feed.format.Xml;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Settings;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Atom feeds of the entries updated last; their times are the entries' own days, never the clock.
 *
 * @param address of the page that the feed belongs to
 * @param entries newest first
 */
record AtomFeed(Settings settings, URI base, String address, String title, List<Entry> entries) {
  private static final int NEWEST = 50;

  static AtomFeed ofSite(Catalog catalog, URI base) {
    Settings settings = catalog.settings();
    return new AtomFeed(settings, base, "", settings.title(), catalog.recent(NEWEST));
  }

  static AtomFeed of(Catalog catalog, URI base, Category category) {
    Settings settings = catalog.settings();
    List<Entry> entries =
        catalog.inCategory(category.slug()).stream()
            .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
            .limit(NEWEST)
            .toList();
    String title = settings.title() + ": " + category.title();
    return new AtomFeed(settings, base, category.address(), title, entries);
  }

  String text() {
    Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom").language(settings.language()).line();
    xml.element("title", title).line();
    xml.element("id", base + address).line();
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + address).line();
    xml.empty("link", "rel", "self", "href", base + address + "feed.xml").line();
    LocalDate newest = entries.isEmpty() ? LocalDate.EPOCH : entries.getFirst().updated();
    xml.element("updated", time(newest)).line();
    xml.open("author").element("name", settings.title()).close().line();
    entries.forEach(entry -> write(entry, xml));
    return xml.end();
  }

  private void write(Entry entry, Xml xml) {
    String url = base + entry.id().address();
    xml.open("entry").line();
    xml.element("title", entry.title().value()).line();
    xml.element("id", url).line();
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", url).line();
    xml.element("updated", time(entry.updated())).line();
    entry.tags().forEach(tag -> xml.empty("category", "term", tag.value()).line());
    xml.element("summary", entry.summary().text() + " " + entry.quickFix().text()).line();
    xml.close().line();
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}

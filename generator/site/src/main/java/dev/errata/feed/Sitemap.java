package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.feed.format.Xml;
import dev.errata.model.Entry;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The sitemap, split where it has more addresses than one file may hold. */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** By https://www.sitemaps.org/protocol.html. */
  static final int MOST = 50_000;

  private final URI base;
  private final List<Place> places = new ArrayList<>();

  private record Place(String address, Optional<LocalDate> changed) {}

  Sitemap(Catalog catalog, URI base) {
    this.base = base;
    Optional<LocalDate> newest = newest(catalog.entries());
    places.add(new Place("", newest));
    places.add(new Place("all/", newest));
    places.add(new Place("tags/", newest));
    catalog
        .categories()
        .forEach(c -> places.add(new Place(c.address(), newest(catalog.inCategory(c.slug())))));
    catalog.pages().forEach(p -> places.add(new Place(p.address(), Optional.empty())));
    catalog
        .entries()
        .forEach(e -> places.add(new Place(e.id().address(), Optional.of(e.updated()))));
    catalog
        .tags()
        .values()
        .forEach(t -> places.add(new Place("tags/" + t.slug() + "/", newest(t.entries()))));
    catalog
        .codes()
        .values()
        .forEach(c -> places.add(new Place("e/" + c.path() + "/", newest(c.entries()))));
  }

  /** The texts of the files by name: {@code sitemap.xml}, and its parts when there are several. */
  SortedMap<String, Supplier<String>> files() {
    SortedMap<String, Supplier<String>> files = new TreeMap<>();
    if (places.size() <= MOST) {
      files.put("sitemap.xml", () -> urls(places));
      return files;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < places.size(); from += MOST) {
      List<Place> part = places.subList(from, Math.min(from + MOST, places.size()));
      parts.add("sitemap-" + (parts.size() + 1) + ".xml");
      files.put(parts.getLast(), () -> urls(part));
    }
    files.put("sitemap.xml", () -> index(parts));
    return files;
  }

  private String urls(List<Place> some) {
    Xml xml = new Xml("urlset", NAMESPACE).line();
    for (Place place : some) {
      xml.open("url").element("loc", base + place.address());
      place.changed().ifPresent(day -> xml.element("lastmod", day.toString()));
      xml.close().line();
    }
    return xml.end();
  }

  private String index(List<String> parts) {
    Xml xml = new Xml("sitemapindex", NAMESPACE).line();
    parts.forEach(part -> xml.open("sitemap").element("loc", base + part).close().line());
    return xml.end();
  }

  private static Optional<LocalDate> newest(Collection<Entry> entries) {
    return entries.stream().map(Entry::updated).max(Comparator.naturalOrder());
  }
}

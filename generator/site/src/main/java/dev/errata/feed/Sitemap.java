package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.model.Entry;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sitemap, split where it has more addresses than https://www.sitemaps.org/protocol.html allows
 * in one file.
 */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int MOST = 50_000;

  private final URI base;
  private final List<Place> places = new ArrayList<>();

  private record Place(String address, Optional<LocalDate> changed) {}

  Sitemap(Catalog catalog, URI base) {
    this.base = base;
    add("", Optional.empty());
    add("all/", Optional.empty());
    add("tags/", Optional.empty());
    catalog.categories().forEach(c -> add(c.address(), Optional.empty()));
    catalog.pages().forEach(p -> add(p.address(), Optional.empty()));
    for (Entry entry : catalog.entries()) {
      add(entry.id().address(), Optional.of(entry.updated()));
    }
    catalog.tags().keySet().forEach(t -> add("tags/" + t + "/", Optional.empty()));
    catalog.codes().values().forEach(c -> add(Feeds.address(c), Optional.empty()));
  }

  private void add(String address, Optional<LocalDate> changed) {
    places.add(new Place(address, changed));
  }

  /** {@code sitemap.xml}, and its parts when there are several. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of("sitemap.xml"));
    for (int part = 1; places.size() > MOST && part <= parts(); part++) {
      names.add("sitemap-" + part + ".xml");
    }
    return names;
  }

  private int parts() {
    return (places.size() + MOST - 1) / MOST;
  }

  String text(String name) {
    if (places.size() <= MOST) {
      return urls(places);
    }
    if (name.equals("sitemap.xml")) {
      return index();
    }
    int part = Integer.parseInt(name.replaceAll("\\D", ""));
    return urls(places.subList((part - 1) * MOST, Math.min(part * MOST, places.size())));
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

  private String index() {
    Xml xml = new Xml("sitemapindex", NAMESPACE).line();
    for (int part = 1; part <= parts(); part++) {
      xml.open("sitemap").element("loc", base + "sitemap-" + part + ".xml").close().line();
    }
    return xml.end();
  }
}

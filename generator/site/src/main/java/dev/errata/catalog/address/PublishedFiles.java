package dev.errata.catalog.address;

import dev.errata.model.Category;
import dev.errata.model.Settings;
import dev.errata.model.Slug;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Files that every site publishes beside its pages, so that no page can lie in their place. */
public final class PublishedFiles {
  private static final Set<String> ALWAYS =
      Set.of("404.html", "errors.json", "errors.schema.json", "llms.txt", "robots.txt");

  private static final Set<String> WITH_BASE_URL =
      Set.of("feed.xml", "opensearch.xml", "sitemap.xml");

  /** Not for links: hosts and browsers read them. */
  private static final Set<String> HIDDEN =
      Set.of("_headers", "_redirects", "sw.js", "manifest.webmanifest");

  /** In the folder of a page. */
  private static final Set<String> BESIDE_PAGES = Set.of("index.html", "index.md", "feed.xml");

  private PublishedFiles() {}

  /** The files that content may link to. */
  public static Set<String> linkable(Settings settings, Collection<Category> categories) {
    Set<String> files = new TreeSet<>(ALWAYS);
    if (settings.baseUrl().isPresent()) {
      files.addAll(WITH_BASE_URL);
      categories.forEach(category -> files.add(category.address() + "feed.xml"));
    }
    return files;
  }

  /** Whether a file exists only where the site knows its own address. */
  static boolean needsBaseUrl(String path) {
    return WITH_BASE_URL.contains(path) || path.endsWith("/feed.xml");
  }

  /** Whether a page of this address would lie where a file is, or among what the site makes. */
  static boolean blocks(String address) {
    String[] names = address.toLowerCase(Locale.ROOT).split("/");
    for (String name : names) {
      if (BESIDE_PAGES.contains(name)) {
        return true;
      }
    }
    String first = names[0];
    return Slug.RESERVED.contains(first)
        || ALWAYS.contains(first)
        || WITH_BASE_URL.contains(first)
        || HIDDEN.contains(first)
        || first.matches("sitemap-\\d+\\.xml");
  }
}

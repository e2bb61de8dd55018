package dev.errata.cli.author;

import dev.errata.catalog.Catalog;
import dev.errata.match.Match;
import dev.errata.model.Category;
import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Asks which entries of a site answer a log already. */
final class Matching {
  private static final int MOST = 3;

  /** An entry that fits, and where it lies. */
  record Entry(String id, String title, String path, String url) {}

  private Matching() {}

  /** The entries that fit with confidence, best first. */
  static List<Entry> entries(Catalog catalog, String log) throws IOException {
    String base = catalog.settings().baseUrl().map(Object::toString).orElse("");
    List<Entry> found = new ArrayList<>();
    for (Match match : matches(catalog, log, MOST)) {
      if (match.confident()) {
        String path = "pages/" + match.entry() + ".md";
        found.add(new Entry(match.entry(), match.title(), path, base + match.url()));
      }
    }
    return found;
  }

  /** Titles of categories for a log: those of the nearest entries first, at most a few. */
  static List<String> categories(Catalog catalog, String log, int most) throws IOException {
    Set<String> titles = new LinkedHashSet<>();
    for (Match match : matches(catalog, log, most)) {
      String folder = match.entry().substring(0, match.entry().indexOf('/'));
      catalog.category(folder).map(Category::title).ifPresent(titles::add);
    }
    catalog.categories().stream().map(Category::title).forEach(titles::add);
    return titles.stream().limit(most).toList();
  }

  private static List<Match> matches(Catalog catalog, String log, int most) throws IOException {
    return OpenIndex.of(SearchFiles.of(catalog).index()).answer(log, most).matches();
  }
}

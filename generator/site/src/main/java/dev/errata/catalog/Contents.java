package dev.errata.catalog;

import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import java.util.List;
import java.util.Set;

/**
 * What was read from a site's files, in any order.
 *
 * @param files paths of the site's own files that content may link to, such as {@code
 *     static/shot.png}
 */
public record Contents(
    Settings settings,
    List<Category> categories,
    List<Page> pages,
    List<Entry> entries,
    Set<String> files) {
  public Contents {
    categories = List.copyOf(categories);
    pages = List.copyOf(pages);
    entries = List.copyOf(entries);
    files = Set.copyOf(files);
  }

  /** The contents of a site without files of its own. */
  public Contents(
      Settings settings, List<Category> categories, List<Page> pages, List<Entry> entries) {
    this(settings, categories, pages, entries, Set.of());
  }
}

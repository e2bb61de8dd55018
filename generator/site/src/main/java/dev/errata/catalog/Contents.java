package dev.errata.catalog;

import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import java.util.List;

/** What was read from a site's files, in any order. */
public record Contents(
    Settings settings, List<Category> categories, List<Page> pages, List<Entry> entries) {
  public Contents {
    categories = List.copyOf(categories);
    pages = List.copyOf(pages);
    entries = List.copyOf(entries);
  }
}

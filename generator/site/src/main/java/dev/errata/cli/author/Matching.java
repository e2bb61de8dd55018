package dev.errata.cli.author;

import dev.errata.catalog.Catalog;
import dev.errata.match.Match;
import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks which entries of a site answer a log already. */
final class Matching {
  private static final int MOST = 3;

  /** An entry that fits, and where it lies. */
  record Entry(String id, String title, String path) {}

  private Matching() {}

  /** The entries that fit with confidence, best first. */
  static List<Entry> entries(Catalog catalog, String log) throws IOException {
    List<Entry> found = new ArrayList<>();
    for (Match match : OpenIndex.of(SearchFiles.of(catalog).index()).answer(log, MOST).matches()) {
      if (match.confident()) {
        found.add(new Entry(match.entry(), match.title(), "pages/" + match.entry() + ".md"));
      }
    }
    return found;
  }
}

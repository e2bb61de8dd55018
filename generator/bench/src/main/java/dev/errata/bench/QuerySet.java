package dev.errata.bench;

import com.google.gson.Gson;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A set on disk: entries with signatures, and queries with the entries that are right. */
final class QuerySet {
  private static final Gson GSON = new Gson();

  /** An entry as the set gives it. */
  record Entry(
      String id, String title, String category, List<String> signatures, List<String> codes) {
    Document toDocument() {
      return new Document(
          id,
          "/" + id + "/",
          title,
          "Not part of this benchmark.",
          signatures,
          codes == null ? List.of() : codes,
          new Document.Words(category, List.of(), "", ""),
          List.of());
    }
  }

  /**
   * A paste, and the entries that may come first; none for an error without entry and for noise.
   */
  record Query(
      String id,
      String text,
      List<String> expected,
      String kind,
      List<String> forms,
      String source) {
    boolean isPositive() {
      return !expected.isEmpty();
    }
  }

  private QuerySet() {}

  static List<Entry> entries(Path file) throws IOException {
    return rows(file, Entry.class);
  }

  static List<Query> queries(Path file) throws IOException {
    return rows(file, Query.class);
  }

  private static <T> List<T> rows(Path file, Class<T> type) throws IOException {
    List<T> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(GSON.fromJson(line, type));
      }
    }
    return rows;
  }

  /** A matcher with every file of the index loaded. */
  static Matcher open(SortedMap<String, byte[]> files) {
    Matcher matcher = Matcher.open(files.get(IndexFiles.MANIFEST));
    files.forEach(
        (name, bytes) -> {
          if (!name.equals(IndexFiles.MANIFEST)) {
            matcher.load(name, bytes);
          }
        });
    return matcher;
  }
}

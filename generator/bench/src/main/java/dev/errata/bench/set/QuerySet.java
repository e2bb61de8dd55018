package dev.errata.bench.set;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
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
public final class QuerySet {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** An entry as the set gives it. */
  public record Entry(
      String id, String title, String category, List<String> signatures, List<String> codes) {
    /** The entry as the matcher takes it. */
    public Document toDocument() {
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

  private QuerySet() {}

  /** The entries of a file. */
  public static List<Entry> entries(Path file) throws IOException {
    return rows(file, Entry.class);
  }

  /** The queries of a file. */
  public static List<Query> queries(Path file) throws IOException {
    return rows(file, Query.class);
  }

  /** The rows of a file with one JSON object a line. */
  public static <T> List<T> rows(Path file, Class<T> type) throws IOException {
    List<T> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        rows.add(GSON.fromJson(line, type));
      }
    }
    return rows;
  }

  /** Writes one JSON object a line. */
  public static void write(Path file, List<?> rows) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Object row : rows) {
      out.append(GSON.toJson(row)).append('\n');
    }
    Files.writeString(file, out);
  }

  /** A matcher with every file of the index loaded. */
  public static Matcher open(SortedMap<String, byte[]> files) {
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

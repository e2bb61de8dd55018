package dev.errata.match;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** One case of {@code vectors/*.jsonl}: entries, a query and what must come of it. */
record Vector(String name, List<Entry> documents, String query, Expected expect) {
  private static final Gson GSON = new Gson();

  /** An entry as the vectors write it; what is left out is empty. */
  record Entry(
      String entry,
      String title,
      @SerializedName("quick_fix") String quickFix,
      List<String> signatures,
      List<String> codes,
      String category,
      List<String> tags,
      String summary,
      String body,
      @SerializedName("confused_with") List<Document.Confusion> confusedWith) {
    Document toDocument() {
      return new Document(
          entry,
          "/" + entry + "/",
          or(title, entry),
          or(quickFix, ""),
          signatures,
          or(codes, List.of()),
          new Document.Words(or(category, ""), or(tags, List.of()), or(summary, ""), or(body, "")),
          or(confusedWith, List.of()));
    }

    private static <T> T or(T value, T otherwise) {
      return value == null ? otherwise : value;
    }
  }

  /** What must come of it; what is null is not asked for. */
  record Expected(
      String entry,
      Boolean confident,
      Boolean none,
      Integer line,
      Map<String, String> captures,
      @SerializedName("quick_fix") String quickFix,
      List<String> missing,
      @SerializedName("look_alikes") List<String> lookAlikes) {}

  static Stream<Vector> all() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/vectors"))) {
      List<Vector> vectors = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          vectors.add(GSON.fromJson(line, Vector.class));
        }
      }
      return vectors.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Matcher matcher(List<Document> documents) {
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Matcher matcher = Matcher.open(files.get(IndexFiles.MANIFEST));
    for (String name : matcher.files()) {
      matcher.load(name, files.get(name));
    }
    return matcher;
  }

  @Override
  public String toString() {
    return name;
  }
}

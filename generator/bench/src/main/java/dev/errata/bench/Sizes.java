package dev.errata.bench;

import dev.errata.bench.QuerySet.Query;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;

/**
 * Measures what a reader downloads for a paste of 200 lines: {@code Sizes entries.jsonl
 * queries.jsonl}.
 */
public final class Sizes {
  private static final int PASTED_LINES = 200;
  private static final int PASTES = 12;

  private Sizes() {}

  public static void main(String[] args) throws IOException {
    List<QuerySet.Entry> entries = QuerySet.entries(Path.of(args[0]));
    List<Query> queries = QuerySet.queries(Path.of(args[1]));
    System.out.println("Bytes after zlib -9. A paste is 200 lines of the set's queries.");
    System.out.printf(
        "%8s %7s %10s %10s %12s %12s %12s%n",
        "entries", "files", "manifest", "all files", "paste, mean", "paste, most", "words, mean");
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      measure(Synthetic.documents(entries, count), queries);
    }
  }

  private static void measure(List<Document> documents, List<Query> queries) {
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach((name, bytes) -> sizes.put(name, compressed(bytes)));
    Random random = new Random(7);
    long total = 0;
    long words = 0;
    int most = 0;
    for (int i = 0; i < PASTES; i++) {
      String message = message(documents.get(random.nextInt(documents.size())));
      int size = download(files, sizes, paste(queries, random, i % 2 == 0 ? message : ""));
      most = Math.max(most, size);
      total += size;
      words += download(files, sizes, documents.get(i).title().split("…")[0]);
    }
    System.out.printf(
        "%8d %7d %10d %10d %12d %12d %12d%n",
        documents.size(),
        files.size(),
        sizes.get(IndexFiles.MANIFEST),
        sizes.values().stream().mapToInt(Integer::intValue).sum(),
        total / PASTES,
        most,
        words / PASTES);
  }

  private static String message(Document document) {
    return "error: " + document.signatures().getFirst().replaceAll("\\{[a-z0-9_]+}", "value");
  }

  /** Lines of other queries with a message in the middle, or without. */
  private static String paste(List<Query> queries, Random random, String message) {
    StringBuilder paste = new StringBuilder();
    int lines = 0;
    while (lines < PASTED_LINES) {
      for (String line : queries.get(random.nextInt(queries.size())).text().split("\n")) {
        paste.append(lines == PASTED_LINES / 2 && !message.isEmpty() ? message : line).append('\n');
        if (++lines == PASTED_LINES) {
          break;
        }
      }
    }
    return paste.toString();
  }

  private static int download(
      SortedMap<String, byte[]> files, Map<String, Integer> sizes, String query) {
    Matcher matcher = Matcher.open(files.get(IndexFiles.MANIFEST));
    int size = sizes.get(IndexFiles.MANIFEST);
    for (List<String> need = matcher.need(query); !need.isEmpty(); need = matcher.need(query)) {
      for (String name : need) {
        size += sizes.get(name);
        matcher.load(name, files.get(name));
      }
    }
    return size;
  }

  private static int compressed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[1 << 16];
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(buffer);
    }
    deflater.end();
    return size;
  }
}

package dev.errata.bench.measure;

import com.google.gson.JsonPrimitive;
import dev.errata.bench.set.Query;
import dev.errata.match.Document;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Logs of any size from a set's queries. */
public final class Logs {
  private final List<Query> queries;
  private final Random random;

  public Logs(List<Query> queries, long seed) {
    this.queries = queries;
    random = new Random(seed);
  }

  /** Writes texts one after the other until there are so many characters. */
  public void write(Path file, long size) throws IOException {
    long written = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      while (written < size) {
        String text = query().text();
        out.write(text);
        out.write('\n');
        written += text.length() + 1;
      }
    }
  }

  /** Writes {@code {"id","text"}} lines until there are so many characters. */
  public void writeJsonLines(Path file, long size) throws IOException {
    long written = 0;
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; written < size; i++) {
        String text = new JsonPrimitive(query().text()).toString();
        String line = "{\"id\":\"%d\",\"text\":%s}%n".formatted(i, text);
        out.write(line);
        written += line.length();
      }
    }
  }

  /** So many lines of queries, with a message in the middle unless it is empty. */
  public String paste(int size, String message) {
    List<String> lines = new ArrayList<>();
    while (lines.size() < size) {
      lines.addAll(query().text().lines().toList());
    }
    if (!message.isEmpty()) {
      lines.set(size / 2, message);
    }
    return String.join("\n", lines.subList(0, size)) + "\n";
  }

  private Query query() {
    return queries.get(random.nextInt(queries.size()));
  }

  /** What a tool would print for a document's first signature. */
  public static String message(Document document) {
    return "error: " + document.signatures().getFirst().replaceAll("\\{[a-z][a-z0-9_]*}", "value");
  }

  /** The longest stretch without a placeholder in each document's first signature. */
  public static List<String> literals(List<Document> documents) {
    List<String> literals = new ArrayList<>();
    for (Document document : documents) {
      String longest = "";
      for (String part : document.signatures().getFirst().split("\\{[a-z][a-z0-9_]*}|\n")) {
        longest = part.strip().length() > longest.length() ? part.strip() : longest;
      }
      literals.add(longest.length() < 3 ? document.title() : longest);
    }
    return literals;
  }
}

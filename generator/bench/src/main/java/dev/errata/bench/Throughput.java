package dev.errata.bench;

import dev.errata.bench.QuerySet.Query;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.LogReader;
import dev.errata.match.Matcher;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one log as {@code errata match} does and as {@code grep -F -f} does with the same literals:
 * {@code Throughput entries.jsonl queries.jsonl [megabytes]}.
 */
public final class Throughput {
  private static final int ROUNDS = 3;

  private Throughput() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<QuerySet.Entry> entries = QuerySet.entries(Path.of(args[0]));
    int megabytes = args.length > 2 ? Integer.parseInt(args[2]) : 64;
    Path log = Files.createTempFile("log", ".txt");
    write(log, QuerySet.queries(Path.of(args[1])), megabytes * 1_000_000L);
    System.out.printf("%8s %14s %14s %8s%n", "entries", "grep -F, MB/s", "errata, MB/s", "ratio");
    for (int count : new int[] {1_000, 100_000}) {
      List<Document> documents = Synthetic.documents(entries, count);
      double grep = megabytes / grep(documents, log);
      double errata = megabytes / errata(documents, log);
      System.out.printf("%8d %14.1f %14.1f %8.2f%n", count, grep, errata, errata / grep);
    }
    Files.delete(log);
  }

  private static void write(Path log, List<Query> queries, long size) throws IOException {
    long written = 0;
    try (Writer out = Files.newBufferedWriter(log)) {
      for (int i = 0; written < size; i++) {
        String text = queries.get(i % queries.size()).text() + "\n";
        out.write(text);
        written += text.length();
      }
    }
  }

  private static double grep(List<Document> documents, Path log)
      throws IOException, InterruptedException {
    List<String> literals = new ArrayList<>();
    for (Document document : documents) {
      String longest = "";
      for (String part : document.signatures().getFirst().split("\\{[a-z0-9_]+}")) {
        longest = part.length() > longest.length() ? part : longest;
      }
      literals.add(longest.isBlank() ? document.title() : longest.strip());
    }
    Path patterns = Files.createTempFile("patterns", ".txt");
    Files.write(patterns, literals);
    ProcessBuilder grep =
        new ProcessBuilder("grep", "-a", "-F", "-c", "-f", patterns.toString(), log.toString());
    grep.environment().put("LC_ALL", "C");
    grep.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      grep.start().waitFor();
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    Files.delete(patterns);
    return best;
  }

  private static double errata(List<Document> documents, Path log) throws IOException {
    Matcher matcher = QuerySet.open(IndexFiles.write(documents));
    double best = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      LogReader reader = matcher.reader();
      CharBuffer buffer = CharBuffer.allocate(1 << 16);
      try (Reader in = new BufferedReader(Files.newBufferedReader(log), 1 << 16)) {
        while (in.read(buffer.clear()) >= 0) {
          reader.add(buffer.flip());
        }
      }
      reader.answer(5);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return best;
  }
}

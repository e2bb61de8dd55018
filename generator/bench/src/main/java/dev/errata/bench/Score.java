package dev.errata.bench;

import dev.errata.bench.QuerySet.Query;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.Match;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores the matcher on a set: {@code Score entries.jsonl queries.jsonl [misses to show]}. */
public final class Score {
  private static final int LIMIT = 5;

  private final Map<String, int[]> groups = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();
  private final List<String> alarms = new ArrayList<>();
  private final List<String> unsure = new ArrayList<>();

  private Score() {}

  public static void main(String[] args) throws IOException {
    List<Document> documents =
        QuerySet.entries(Path.of(args[0])).stream().map(QuerySet.Entry::toDocument).toList();
    Matcher matcher = QuerySet.open(IndexFiles.write(documents));
    Score score = new Score();
    List<Query> queries = QuerySet.queries(Path.of(args[1]));
    long start = System.nanoTime();
    for (Query query : queries) {
      score.count(query, matcher.answer(query.text(), LIMIT).matches());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d entries, %d queries in %.2f s%n", documents.size(), queries.size(), seconds);
    score.print(args.length > 2 ? Integer.parseInt(args[2]) : 0);
  }

  private void count(Query query, List<Match> matches) {
    boolean confident = matches.stream().anyMatch(Match::confident);
    if (!query.isPositive()) {
      add(query.kind(), 0, confident ? 1 : 0, 0);
      if (confident) {
        alarms.add(shown(query, matches));
      }
      return;
    }
    boolean first = !matches.isEmpty() && query.expected().contains(matches.getFirst().entry());
    boolean third = matches.stream().limit(3).anyMatch(m -> query.expected().contains(m.entry()));
    boolean kept = first && matches.getFirst().confident();
    List<String> names = new ArrayList<>(List.of("all positives", query.source().split(" ")[0]));
    query.forms().forEach(form -> names.add("form: " + form));
    for (String name : names) {
      add(name, first ? 1 : 0, kept ? 1 : 0, third ? 1 : 0);
    }
    if (!first) {
      misses.add(shown(query, matches));
    } else if (!kept) {
      unsure.add(shown(query, matches));
    }
  }

  private void add(String group, int first, int confident, int third) {
    int[] counts = groups.computeIfAbsent(group, key -> new int[4]);
    counts[0]++;
    counts[1] += first;
    counts[2] += confident;
    counts[3] += third;
  }

  private static String shown(Query query, List<Match> matches) {
    StringBuilder out = new StringBuilder(query.id() + " expected " + query.expected());
    for (Match m : matches.subList(0, Math.min(2, matches.size()))) {
      out.append("\n  got ").append(m.entry()).append(m.confident() ? " (sure) " : " ");
      out.append(m.score()).append(" line ").append(m.line()).append(": ").append(m.signature());
    }
    String text = query.text();
    return out + "\n" + text.substring(0, Math.min(600, text.length())) + "\n";
  }

  private void print(int shown) {
    System.out.printf("%-28s %7s %9s %9s %9s%n", "", "queries", "top-1", "top-3", "sure");
    groups.forEach(
        (name, c) ->
            System.out.printf(
                "%-28s %7d %8.2f%% %8.2f%% %8.2f%%%n",
                name, c[0], share(c[1], c[0]), share(c[3], c[0]), share(c[2], c[0])));
    System.out.println("For queries without an entry, 'sure' is the share of false alarms.");
    print("MISSED", misses, shown);
    print("FALSE ALARM", alarms, shown);
    print("NOT SURE", unsure, shown);
  }

  private static double share(int part, int whole) {
    return 100.0 * part / whole;
  }

  private static void print(String title, List<String> list, int shown) {
    for (String item : list.subList(0, Math.min(shown, list.size()))) {
      System.out.println("--- " + title + " " + item);
    }
  }
}

package dev.errata.bench;

import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.set.Query;
import dev.errata.bench.set.QuerySet;
import dev.errata.bench.set.Tally;
import dev.errata.match.IndexFiles;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench score}: how right the matcher is on a set. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = "Scores the matcher on a set's queries, and on its hard ones where it has some.")
final class ScoreCommand implements Callable<Integer> {
  private static final int LIMIT = 5;

  @Mixin private SetFolder set;

  @Option(
      names = "--misses",
      defaultValue = "0",
      description = "Show so many of the worst answers of each kind.")
  private int misses;

  @Override
  public Integer call() throws IOException {
    Matcher matcher = QuerySet.open(IndexFiles.write(set.documents()));
    score("queries", set.queries(), matcher);
    if (Files.exists(set.hard())) {
      score("hard queries", set.hard(), matcher);
    }
    return 0;
  }

  private void score(String name, Path file, Matcher matcher) throws IOException {
    List<Query> queries = QuerySet.queries(file);
    Tally tally = new Tally();
    long start = System.nanoTime();
    for (Query query : queries) {
      tally.add(query, matcher.answer(query.text(), LIMIT).matches());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("== %s (answered in %.1f s)%n%s", name, seconds, tally.table());
    System.out.println(tally.worst(misses));
  }
}

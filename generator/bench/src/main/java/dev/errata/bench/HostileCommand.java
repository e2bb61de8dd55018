package dev.errata.bench;

import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.measure.Hostile;
import dev.errata.bench.set.QuerySet;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import dev.errata.match.LogReader;
import dev.errata.match.Matcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench hostile}: whether time grows with the log alone, whatever it holds. */
@Command(
    name = "hostile",
    mixinStandardHelpOptions = true,
    description = {
      "Reads logs that were written to be slow, with signatures that were, in three sizes.",
      "Milliseconds a megabyte must not grow with the size."
    })
final class HostileCommand implements Callable<Integer> {
  private static final int MEGABYTE = 1_000_000;

  @Mixin private SetFolder set;

  @Option(names = "--megabytes", split = ",", defaultValue = "1,2,4,8", description = "Sizes.")
  private List<Integer> sizes;

  @Override
  public Integer call() throws IOException {
    List<Document> documents = new ArrayList<>(set.documents());
    documents.addAll(Hostile.documents());
    Matcher matcher = QuerySet.open(IndexFiles.write(documents));
    String normal = "the quick brown fox reads what the build printed\n";
    milliseconds(matcher, normal.repeat(MEGABYTE / normal.length()));
    System.out.printf("%-26s", "milliseconds a megabyte at");
    sizes.forEach(size -> System.out.printf("%7d MB", size));
    System.out.println();
    Hostile.logs().forEach((name, log) -> measure(matcher, name, log));
    return 0;
  }

  private void measure(Matcher matcher, String name, IntFunction<String> log) {
    System.out.printf("%-26s", name);
    for (int size : sizes) {
      String text = log.apply(size * MEGABYTE);
      System.out.printf("%10.0f", milliseconds(matcher, text) / size);
      System.out.flush();
    }
    System.out.println();
  }

  private static double milliseconds(Matcher matcher, String text) {
    long start = System.nanoTime();
    LogReader reader = matcher.reader();
    reader.add(text);
    reader.answer(5);
    return (System.nanoTime() - start) / 1e6;
  }
}

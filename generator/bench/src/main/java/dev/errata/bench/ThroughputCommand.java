package dev.errata.bench;

import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.measure.Logs;
import dev.errata.bench.measure.Programs;
import dev.errata.bench.set.QuerySet;
import dev.errata.bench.set.Synthetic;
import dev.errata.match.Document;
import dev.errata.match.IndexFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench throughput}: how much log a core reads in a second, next to grep. */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    description = {
      "Streams one log of JSON lines through errata match --jsonl, and through grep -F -f and",
      "ripgrep with the same literals, one after the other. Seconds are the processor's."
    })
final class ThroughputCommand implements Callable<Integer> {
  private static final Path NOTHING = Path.of("/dev/null");

  @Mixin private SetFolder set;

  @Option(names = "--megabytes", defaultValue = "64", description = "Size of the log.")
  private int megabytes;

  @Option(names = "--rounds", defaultValue = "3", description = "The quickest of so many counts.")
  private int rounds;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "1000,100000",
      description = "Numbers of entries.")
  private List<Integer> sizes;

  @Option(
      names = "--jar",
      defaultValue = "generator/site/target/errata.jar",
      description = "The built generator.")
  private Path jar;

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("errata-bench");
    Path log = folder.resolve("log.jsonl");
    new Logs(QuerySet.queries(set.queries()), 3).writeJsonLines(log, megabytes * 1_000_000L);
    System.out.printf(
        "%-10s %-28s %10s %10s %8s%n", "entries", "program", "seconds", "MB/s", "of grep");
    for (int size : sizes) {
      List<Document> documents = Synthetic.documents(QuerySet.entries(set.entries()), size);
      compare(documents, log, Files.createDirectory(folder.resolve("site-" + size)));
    }
    return 0;
  }

  private void compare(List<Document> documents, Path log, Path index) throws IOException {
    Path literals = index.resolveSibling("literals-" + documents.size());
    Files.write(literals, Logs.literals(documents));
    for (Map.Entry<String, byte[]> file : IndexFiles.write(documents).entrySet()) {
      Files.write(index.resolve(file.getKey()), file.getValue());
    }
    List<String> grep = List.of("grep", "-a", "-F", "-c", "-f", literals.toString());
    double base = Programs.seconds(grep, log, rounds);
    print(documents, "grep -F -f", base, base);
    if (Programs.find("rg").isPresent()) {
      List<String> rg = List.of("rg", "-a", "-F", "-c", "-j1", "-f", literals.toString(), "-");
      print(documents, "rg -F -f", Programs.seconds(rg, log, rounds), base);
    }
    List<String> errata = errata(index);
    double start = Programs.seconds(errata, NOTHING, 1);
    double whole = Programs.seconds(errata, log, rounds);
    print(documents, "errata match --jsonl", whole, base);
    print(documents, "  less start and index", whole - start, base);
  }

  private List<String> errata(Path index) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", jar.toString()));
    command.addAll(List.of("match", "--index", index.toString(), "--jsonl"));
    return command;
  }

  private void print(List<Document> documents, String program, double seconds, double base) {
    System.out.printf(
        "%-10d %-28s %10.2f %10.1f %8.2f%n",
        documents.size(), program, seconds, megabytes / seconds, base / seconds);
  }
}

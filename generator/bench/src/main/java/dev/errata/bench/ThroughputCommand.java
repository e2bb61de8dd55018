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
      "Streams one log through errata match, and through grep -F -f and ripgrep with the same",
      "literals, one after the other; then short texts as JSON lines, each answered for itself.",
      "Seconds are the processor's; those of Java hold the compiling of its own code."
    })
final class ThroughputCommand implements Callable<Integer> {
  private static final Path NOTHING = Path.of("/dev/null");

  @Mixin private SetFolder set;

  /** How much smaller the file of JSON lines is. */
  private static final int FEWER_TEXTS = 8;

  @Option(names = "--megabytes", defaultValue = "256", description = "Size of the log.")
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

  /** A file that the programs read, and how big it is. */
  private record Input(Path file, double megabytes) {}

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("errata-bench");
    Input log = new Input(folder.resolve("log.txt"), megabytes);
    Input texts = new Input(folder.resolve("texts.jsonl"), megabytes / (double) FEWER_TEXTS);
    Logs logs = new Logs(QuerySet.queries(set.queries()), 3);
    logs.write(log.file, megabytes * 1_000_000L);
    logs.writeJsonLines(texts.file, megabytes * 1_000_000L / FEWER_TEXTS);
    System.out.printf(
        "%-10s %-28s %10s %10s %8s%n", "entries", "program", "seconds", "MB/s", "of grep");
    for (int size : sizes) {
      List<Document> documents = Synthetic.documents(QuerySet.entries(set.entries()), size);
      Path index = Files.createDirectory(folder.resolve("site-" + size));
      for (Map.Entry<String, byte[]> file : IndexFiles.write(documents).entrySet()) {
        Files.write(index.resolve(file.getKey()), file.getValue());
      }
      Path literals = folder.resolve("literals-" + size);
      Files.write(literals, Logs.literals(documents));
      compare(size, literals, log, errata(index));
      List<String> jsonl = errata(index);
      jsonl.add("--jsonl");
      compare(size, literals, texts, jsonl);
    }
    return 0;
  }

  private void compare(int entries, Path literals, Input input, List<String> errata)
      throws IOException {
    List<String> grep = List.of("grep", "-a", "-F", "-c", "-f", literals.toString());
    double base = input.megabytes / Programs.seconds(grep, input.file, rounds);
    print(entries, "grep -F -f", input, base, base);
    if (Programs.find("rg").isPresent()) {
      List<String> rg = List.of("rg", "-a", "-F", "-c", "-j1", "-f", literals.toString(), "-");
      double speed = input.megabytes / Programs.seconds(rg, input.file, rounds);
      print(entries, "rg -F -f", input, speed, base);
    }
    String name = "errata match" + (errata.contains("--jsonl") ? " --jsonl" : "");
    double start = Programs.seconds(errata, NOTHING, 1);
    double whole = Programs.seconds(errata, input.file, rounds);
    print(entries, name, input, input.megabytes / whole, base);
    print(entries, "  less start and index", input, input.megabytes / (whole - start), base);
  }

  private List<String> errata(Path index) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", jar.toString()));
    command.addAll(List.of("match", "--index", index.toString()));
    return command;
  }

  private static void print(int entries, String program, Input input, double speed, double base) {
    System.out.printf(
        "%-10d %-28s %10.2f %10.1f %8.2f%n",
        entries, program, input.megabytes / speed, speed, speed / base);
  }
}

package dev.errata.bench;

import dev.errata.bench.set.QuerySet;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that measure the matcher. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures how right, how small and how quick the matcher is.",
    subcommands = {
      ScoreCommand.class,
      ThroughputCommand.class,
      SizesCommand.class,
      HostileCommand.class,
      BrowserCommand.class,
      TransferCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  bench score generator/bench/sets/transfer --misses 5",
      "  bench throughput generator/bench/sets/transfer",
      "  bench sizes generator/bench/sets/transfer",
      "  bench hostile generator/bench/sets/transfer",
      "  bench browser generator/bench/sets/transfer",
      "  bench transfer generator/bench/sets/transfer --seed 7"
    })
public final class Bench {
  private Bench() {}

  public static void main(String... args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  /** The folder of a set, as each command takes it. */
  static final class SetFolder {
    @CommandLine.Parameters(
        paramLabel = "SET",
        description = "A folder with entries.jsonl and queries.jsonl.")
    private Path folder;

    Path entries() {
      return folder.resolve("entries.jsonl");
    }

    Path queries() {
      return folder.resolve("queries.jsonl");
    }

    Path hard() {
      return folder.resolve("queries-hard.jsonl");
    }

    Path folder() {
      return folder;
    }

    java.util.List<dev.errata.match.Document> documents() throws java.io.IOException {
      return QuerySet.entries(entries()).stream().map(QuerySet.Entry::toDocument).toList();
    }
  }
}

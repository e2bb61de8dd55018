package dev.errata.bench;

import dev.errata.bench.Bench.SetFolder;
import dev.errata.bench.transfer.TransferSet;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench transfer}: makes a set from what is recorded in its folder. */
@Command(
    name = "transfer",
    mixinStandardHelpOptions = true,
    description = "Makes entries and queries from SET/recorded; the same seed, the same bytes.")
final class TransferCommand implements Callable<Integer> {
  @Mixin private SetFolder set;

  @Option(names = "--seed", defaultValue = "7", description = "Chooses what is left out and how.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    System.out.println(new TransferSet(set.folder(), seed).write());
    return 0;
  }
}

package dev.errata.cli.watch;

import dev.errata.build.Built;
import dev.errata.build.Options;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.serve.state.Snapshot;
import dev.errata.serve.state.Workshop;
import dev.errata.serve.watch.WatchLoop;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks a site now and after each change; only changed files are read again. */
public final class Rechecking {
  private final Workshop workshop;
  private final Supplier<Options> options;
  private final Consumer<List<Diagnostic>> told;
  private final WatchLoop loop;

  /**
   * @param told gets all findings after each change of the site's files
   * @param failed gets what checking threw; the next change is checked all the same
   */
  public Rechecking(
      Path root,
      Supplier<Options> options,
      Consumer<List<Diagnostic>> told,
      Consumer<Throwable> failed) {
    this.workshop = new Workshop(root, options);
    this.options = options;
    this.told = told;
    this.loop = new WatchLoop(root, this::look, failed);
  }

  private Set<Path> look() {
    workshop.refresh(() -> {}).map(this::findings).ifPresent(told);
    return workshop.folders();
  }

  private List<Diagnostic> findings(Snapshot now) {
    Built built = now.built();
    int jobs = options.get().jobs();
    return Stream.of(built.findings(), built.findingsOfFiles(jobs), built.findingsOfSamples(jobs))
        .flatMap(List::stream)
        .sorted(Diagnostic.ORDER)
        .distinct()
        .toList();
  }

  /** Goes on until the thread is interrupted, as by Ctrl-C. */
  public void run() throws InterruptedException {
    loop.start();
    loop.join();
  }
}

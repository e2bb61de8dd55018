package dev.errata.serve.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Looks at a folder again and again: when something changed, and at times without being told. */
public final class WatchLoop implements AutoCloseable {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Looking unasked may take this part of the time. */
  private static final int PART = 20;

  private final Watcher watcher;
  private final Supplier<Set<Path>> look;
  private final Consumer<Throwable> failed;
  private final Thread thread;
  private Set<Path> folders;

  /** What a look costs when nothing changed, as far as known. */
  private long price = Long.MAX_VALUE / 2;

  private String said = "";

  /**
   * @param look looks at the folder and says which folders belong to it now
   * @param failed told what a look threw, once as long as it is the same; the next look may do
   */
  public WatchLoop(Path root, Supplier<Set<Path>> look, Consumer<Throwable> failed) {
    this.watcher = new Watcher(root.getFileSystem());
    this.look = look;
    this.failed = failed;
    this.folders = Set.of(root);
    this.thread = Thread.ofPlatform().daemon().name("errata-watch").unstarted(this::run);
  }

  /** Looks for the first time, and then for ever, in a thread of its own. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      Duration pause;
      do {
        look();
        // What was written into a new folder before it was watched is found by looking once more.
        pause = watcher.watch(folders) ? Duration.ZERO : longest();
      } while (pause.isZero() || watcher.await(pause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A look that fails must not be the last one: whoever writes would not notice. */
  private void look() throws InterruptedException {
    long start = System.nanoTime();
    try {
      folders = look.get();
      said = "";
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      if (!said.equals(e.toString())) {
        said = e.toString();
        failed.accept(e);
      }
    }
    price = Math.min(System.nanoTime() - start, 2 * price);
  }

  private Duration longest() {
    return Duration.ofNanos(Math.max(SHORTEST.toNanos(), price * PART));
  }

  /** Waits for the end. */
  public void join() throws InterruptedException {
    thread.join();
  }

  @Override
  public void close() {
    watcher.close();
    thread.interrupt();
  }
}

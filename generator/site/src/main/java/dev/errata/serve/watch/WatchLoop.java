package dev.errata.serve.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at a folder again and again: when something changed, and at times without being told. */
public final class WatchLoop implements AutoCloseable {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Looking unasked may take this part of the time. */
  private static final int PART = 20;

  private final Watcher watcher;
  private final Supplier<Set<Path>> look;
  private final Thread thread;

  /**
   * @param look looks at the folder and says which folders belong to it now
   */
  public WatchLoop(Path root, Supplier<Set<Path>> look) {
    this.watcher = new Watcher(root.getFileSystem());
    this.look = look;
    this.thread = Thread.ofPlatform().daemon().name("errata-watch").unstarted(this::run);
  }

  /** Looks for the first time, and then for ever, in a thread of its own. */
  public void start() {
    thread.start();
  }

  private void run() {
    try {
      Duration pause = Duration.ZERO;
      do {
        long start = System.nanoTime();
        Set<Path> folders = look.get();
        long took = System.nanoTime() - start;
        // What was written into a new folder before it was watched is found by looking once more.
        boolean more = !watcher.watched().containsAll(folders);
        watcher.watch(folders);
        pause = more ? Duration.ZERO : longest(took);
      } while (pause.isZero() || watcher.await(pause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration longest(long took) {
    return Duration.ofNanos(Math.max(SHORTEST.toNanos(), took * PART));
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

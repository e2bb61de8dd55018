package dev.errata.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that look and read, each holding one file's bytes at a time. */
final class Readers implements AutoCloseable {
  /** Enough to keep a disk busy while the processors decode. */
  private static final int MOST = 16;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          Math.clamp(2L * Runtime.getRuntime().availableProcessors(), 2, MOST));

  /** Does all of it, and is back when all is done. */
  void all(Collection<? extends Runnable> work) {
    List<Future<?>> running = new ArrayList<>(work.size());
    work.forEach(one -> running.add(pool.submit(one)));
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}

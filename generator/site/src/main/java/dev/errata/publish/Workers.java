package dev.errata.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does the same with each of many things, on several threads; each thread holds one thing at a
 * time, so memory stays bounded. After a failure none begins another.
 *
 * @param jobs how many threads
 */
record Workers(int jobs) {
  interface Step<T> {
    void with(T thing) throws IOException;
  }

  <T> void each(List<T> things, Step<T> step) throws IOException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.clamp(things.size(), 1, jobs))) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        working.add(
            pool.submit(
                () -> {
                  drain(things, next, step);
                  return null;
                }));
      }
      for (Future<?> one : working) {
        one.get();
      }
    } catch (ExecutionException e) {
      rethrow(e.getCause());
    } catch (InterruptedException e) {
      next.set(things.size());
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static <T> void drain(List<T> things, AtomicInteger next, Step<T> step)
      throws IOException {
    boolean done = false;
    try {
      for (int i = next.getAndIncrement(); i < things.size(); i = next.getAndIncrement()) {
        step.with(things.get(i));
      }
      done = true;
    } finally {
      if (!done) {
        next.set(things.size());
      }
    }
  }

  private static void rethrow(Throwable cause) throws IOException {
    switch (cause) {
      case IOException io -> throw io;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    }
  }
}

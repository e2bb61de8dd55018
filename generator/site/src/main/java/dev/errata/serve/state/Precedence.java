package dev.errata.serve.state;

import java.time.Duration;
import java.util.function.Supplier;

/** Lets a page that somebody waits for go before the work on all others. */
final class Precedence {
  /** However many pages are asked for, the others go on after so long. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private int waiting;

  /** Does what somebody waits for. */
  <T> T first(Supplier<T> work) {
    count(1);
    try {
      return work.get();
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    waiting += more;
    notifyAll();
  }

  /** Returns once nobody waits. */
  synchronized void giveWay() {
    long end = System.nanoTime() + LONGEST.toNanos();
    try {
      for (long left = LONGEST.toNanos(); waiting > 0 && left > 0; left = end - System.nanoTime()) {
        wait(left / 1_000_000 + 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.errata.cli.console;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** One line on a terminal that says how far a long build is; silent elsewhere. */
public final class Progress implements IntConsumer {
  private static final long EVERY = 100_000_000L;

  private final PrintWriter err;
  private final int all;
  private final boolean shown = Terminal.progress();
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  public Progress(PrintWriter err, int all) {
    this.err = err;
    this.all = all;
  }

  @Override
  public void accept(int done) {
    if (shown) {
      long before = last.get();
      long now = System.nanoTime();
      if (now - before > EVERY && last.compareAndSet(before, now)) {
        err.print("\rerrata: " + done + " of " + all + " files");
        err.flush();
      }
    }
  }

  /** Wipes the line. */
  public void end() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}

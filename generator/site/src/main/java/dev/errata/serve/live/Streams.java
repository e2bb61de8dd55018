package dev.errata.serve.live;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells open pages that there is something new, as server-sent events.
 *
 * <p>Each page has a thread that waits for the next beat; a page that reads slowly misses beats,
 * but never the last one.
 */
final class Streams {
  private static final int MOST = 100;
  private static final long PING_SECONDS = 15;

  private final String server;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition beaten = lock.newCondition();
  private long beat;
  private int open;

  /**
   * @param server tells this run of the server from others
   */
  Streams(String server) {
    this.server = server;
  }

  /** Something changed. */
  void tell() {
    lock.lock();
    try {
      beat++;
      beaten.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Stands for all that can be seen now. */
  String now() {
    lock.lock();
    try {
      return server + "." + beat;
    } finally {
      lock.unlock();
    }
  }

  /** Talks until the page is closed; false when too many listen already. */
  boolean talk(HttpExchange exchange) throws IOException, InterruptedException {
    if (!enter()) {
      return false;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 500\n");
      String said = "";
      while (true) {
        String next = after(said);
        write(out, next.equals(said) ? ": still here\n\n" : "data: " + next + "\n\n");
        said = next;
      }
    } finally {
      leave();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String after(String said) throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(PING_SECONDS);
      while (left > 0 && (server + "." + beat).equals(said)) {
        left = beaten.awaitNanos(left);
      }
      return server + "." + beat;
    } finally {
      lock.unlock();
    }
  }

  private boolean enter() {
    lock.lock();
    try {
      return open < MOST && ++open > 0;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      open--;
    } finally {
      lock.unlock();
    }
  }
}

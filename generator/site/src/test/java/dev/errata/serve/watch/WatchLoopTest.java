package dev.errata.serve.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loop that ends, or that sleeps too long, shows its author old pages without a word. */
class WatchLoopTest {
  @TempDir private Path root;

  private final BlockingQueue<Integer> looks = new LinkedBlockingQueue<>();
  private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
  private int count;

  /** A loop that tells of each look, and does something in it. */
  private WatchLoop loop(Set<Path> folders, IntConsumer during) {
    WatchLoop loop =
        new WatchLoop(
            root,
            () -> {
              looks.add(++count);
              during.accept(count);
              return folders;
            },
            failures::add);
    loop.start();
    return loop;
  }

  private void awaitLook(int number, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    Integer last = 0;
    while (last != null && last < number) {
      last = looks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    assertNotNull(last, "look " + number + " did not come");
  }

  @Test
  void aLookThatFailsIsToldOnceAndIsNotTheLast() throws Exception {
    IntConsumer failing =
        look -> {
          if (look > 1) {
            throw new IllegalStateException("this one fails");
          }
        };
    try (WatchLoop _ = loop(Set.of(root), failing)) {
      awaitLook(2, Duration.ofSeconds(20));
      saved();
      awaitLook(3, Duration.ofSeconds(20));
      awaitLook(4, Duration.ofSeconds(20));
    }
    assertEquals(1, failures.size());
  }

  @Test
  void aFolderThatCanNotBeWatchedIsLookedAtNowAndThenOnly() throws Exception {
    try (WatchLoop _ = loop(Set.of(root, root.resolve("missing")), look -> {})) {
      awaitLook(2, Duration.ofSeconds(20));
      Thread.sleep(500);
    }
    assertTrue(count < 10, "in half a second " + count);
  }

  @Test
  void whatIsDearOnceDoesNotSilenceTheLoop() throws Exception {
    IntConsumer dear = look -> pause(look == 3 ? 600 : 0);
    try (WatchLoop _ = loop(Set.of(root), dear)) {
      awaitLook(2, Duration.ofSeconds(20));
      saved();
      awaitLook(3, Duration.ofSeconds(20));
      awaitLook(4, Duration.ofSeconds(6));
    }
    assertEquals(Optional.empty(), failures.stream().findAny());
  }

  private void saved() throws IOException {
    Files.writeString(root.resolve("saved"), "once");
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

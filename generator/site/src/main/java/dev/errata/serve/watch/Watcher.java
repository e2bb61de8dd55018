package dev.errata.serve.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Waits until something in some folders may have changed.
 *
 * <p>The system's events only wake: what they say is not believed, so nothing depends on how an
 * editor saves, on how many events there are, on their order, or on their being complete. Where
 * events do not come, as on network file systems, or are late, as on macOS, the longest wait is
 * what counts.
 */
public final class Watcher implements AutoCloseable {
  /** No event for so long: the change is over. */
  private static final Duration QUIET = Duration.ofMillis(30);

  /** A change that goes on and on, as a branch switch does, is looked at in between. */
  private static final Duration LONGEST_BURST = Duration.ofMillis(500);

  private static final WatchEvent.Kind<?>[] ALL = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Optional<WatchService> service;
  private Map<Path, WatchKey> watched = Map.of();

  public Watcher(FileSystem files) {
    this.service = open(files);
  }

  private static Optional<WatchService> open(FileSystem files) {
    try {
      return Optional.of(files.newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * Watches exactly these folders from now on.
   *
   * @return whether one was not watched before: what happened in it until now was not noticed
   */
  public boolean watch(Collection<Path> folders) {
    if (service.isEmpty()) {
      return false;
    }
    Map<Path, WatchKey> before = watched;
    Map<Path, WatchKey> now = new HashMap<>();
    for (Path folder : folders) {
      try {
        // A folder that was deleted and made again is another folder under the same name, so each
        // is named again every time; for one that is watched already that gives the same key.
        now.put(folder, folder.register(service.get(), ALL));
      } catch (IOException | ClosedWatchServiceException e) {
        // It is gone, the system watches no more folders, or all is over: the longest wait counts.
      }
    }
    before.values().stream().filter(key -> !now.containsValue(key)).forEach(WatchKey::cancel);
    watched = now;
    return now.entrySet().stream().anyMatch(e -> before.get(e.getKey()) != e.getValue());
  }

  /**
   * Waits for a change and its end, or until the time is over.
   *
   * @return false when this watcher was closed
   */
  public boolean await(Duration longest) throws InterruptedException {
    if (service.isEmpty()) {
      Thread.sleep(longest);
      return true;
    }
    try {
      if (taken(longest)) {
        long end = System.nanoTime() + LONGEST_BURST.toNanos();
        while (taken(QUIET) && System.nanoTime() < end) {
          continue;
        }
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private boolean taken(Duration longest) throws InterruptedException {
    WatchKey key = service.orElseThrow().poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    for (WatchKey next = key; next != null; next = service.orElseThrow().poll()) {
      next.pollEvents();
      next.reset();
    }
    return key != null;
  }

  @Override
  public void close() {
    try {
      if (service.isPresent()) {
        service.get().close();
      }
    } catch (IOException e) {
      // Nothing is left to be told.
    }
  }
}

package dev.errata.lsp;

import dev.errata.build.Options;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.lsp.OpenFiles.OpenFile;
import dev.errata.lsp.site.OpenSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Where all work is done: one thread has the files and answers, another reads whole sites.
 *
 * <p>A changed file is checked alone shortly after the last key; once typing rests, the whole site
 * is read again, and what the change did to other files is told too.
 */
final class Desk implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger("dev.errata.lsp");

  /** After the last key, in milliseconds. */
  private static final long CHECK = 25;

  private static final long READ = 400;

  /** Files that are not open and have findings; an editor shows no more of use. */
  private static final int MOST_OTHERS = 500;

  private final ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor(named());
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(named());
  private final OpenFiles files;
  private final Map<OpenSite, Schedule> schedules = new HashMap<>();
  private LanguageClient client;

  /** What is to be done for a site. */
  private static final class Schedule {
    private final Map<String, Future<?>> checks = new HashMap<>();
    private final CompletableFuture<Void> known = new CompletableFuture<>();

    /** What the editor was told last, by path; only where that is not nothing. */
    private final Map<String, List<org.eclipse.lsp4j.Diagnostic>> told = new HashMap<>();

    private Future<?> reading = CompletableFuture.completedFuture(null);
    private boolean running;
    private long tookMillis;
  }

  Desk(Options options) {
    this.files = new OpenFiles(options);
  }

  private static ThreadFactory named() {
    return Thread.ofPlatform().daemon().name("errata-lsp-", 0).factory();
  }

  void connect(LanguageClient to) {
    this.client = to;
  }

  /** Does something with the files. */
  void run(String what, Runnable work) {
    try {
      desk.execute(() -> guarded(what, work));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.FINE, "after the end: {0}", what);
    }
  }

  /** One failed piece of work must not end the server. */
  private static void guarded(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.SEVERE, what + " failed", e);
    }
  }

  /** Answers from the files as they are. */
  <T> CompletableFuture<T> answer(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, desk);
  }

  /** Answers once the file's site was read at least once. */
  <T> CompletableFuture<T> answerKnowing(String uri, Supplier<T> work) {
    return CompletableFuture.supplyAsync(
            () ->
                files
                    .subject(uri)
                    .map(s -> schedule(s.site()))
                    .map(s -> s.known)
                    .orElseGet(() -> CompletableFuture.completedFuture(null)),
            desk)
        .thenCompose(known -> known)
        .thenApplyAsync(done -> work.get(), desk);
  }

  OpenFiles files() {
    return files;
  }

  /** The site as it is now, whatever it takes: for answers that edit other files. */
  void readNow(OpenSite site) {
    if (site.isBehind()) {
      settle(site, site.reading().get());
    }
  }

  private Schedule schedule(OpenSite site) {
    Schedule schedule = schedules.computeIfAbsent(site, s -> new Schedule());
    if (!site.isKnown() && !schedule.running && schedule.reading.isDone()) {
      readSoon(site, 0);
    }
    return schedule;
  }

  /** Checks a file that was opened or changed. */
  void changed(OpenFile file) {
    Schedule schedule = schedule(file.site());
    Future<?> before =
        schedule.checks.put(
            file.path(),
            desk.schedule(
                () -> guarded("checking " + file.path(), () -> check(file)),
                CHECK,
                TimeUnit.MILLISECONDS));
    if (before != null) {
      before.cancel(false);
    }
    read(file.site());
  }

  /** Reads a site once nothing has happened for a while. */
  void read(OpenSite site) {
    Schedule schedule = schedule(site);
    if (site.isKnown() && !schedule.running) {
      schedule.reading.cancel(false);
      readSoon(site, Math.max(READ, schedule.tookMillis));
    }
  }

  private void check(OpenFile file) {
    files
        .open(file.uri())
        .ifPresent(now -> publish(now.site(), now.path(), now.site().findings(now.path())));
  }

  private void readSoon(OpenSite site, long delay) {
    Schedule schedule = schedules.get(site);
    schedule.reading =
        desk.schedule(
            () -> guarded("reading " + site.root(), () -> start(site, schedule)),
            delay,
            TimeUnit.MILLISECONDS);
  }

  private void start(OpenSite site, Schedule schedule) {
    if (schedule.running || !site.isBehind()) {
      return;
    }
    schedule.running = true;
    Supplier<OpenSite.Read> reading = site.reading();
    long begun = System.nanoTime();
    CompletableFuture.supplyAsync(reading, reader)
        .whenCompleteAsync(
            (now, failure) -> {
              schedule.running = false;
              schedule.tookMillis = (System.nanoTime() - begun) / 1_000_000;
              if (failure != null) {
                LOG.log(Level.SEVERE, "reading " + site.root() + " failed", failure);
              } else {
                guarded("telling of " + site.root(), () -> settle(site, now));
              }
              schedule.known.complete(null); // also when it failed: nobody may wait for ever
              if (site.isBehind() && failure == null) {
                read(site);
              }
            },
            desk);
  }

  private void settle(OpenSite site, OpenSite.Read now) {
    site.settle(now);
    Map<String, List<Diagnostic>> byFile = new HashMap<>();
    site.findings().entrySet().stream()
        .limit(MOST_OTHERS)
        .forEach(e -> byFile.put(e.getKey(), e.getValue()));
    for (OpenFile open : files.of(site)) {
      byFile.put(open.path(), site.findings(open.path()));
    }
    Schedule schedule = schedules.computeIfAbsent(site, s -> new Schedule());
    schedule.known.complete(null);
    for (String path : List.copyOf(schedule.told.keySet())) {
      byFile.putIfAbsent(path, List.of());
    }
    byFile.forEach((path, found) -> publish(site, path, found));
  }

  /** Sends what differs from what was sent; a file that is open hears of each version. */
  private void publish(OpenSite site, String path, List<Diagnostic> found) {
    Map<String, List<org.eclipse.lsp4j.Diagnostic>> told = schedules.get(site).told;
    Integer version = files.open(site, path).map(OpenFile::version).orElse(null);
    List<org.eclipse.lsp4j.Diagnostic> now =
        found.stream().map(d -> Shapes.finding(d, p -> files.uri(site, p))).toList();
    List<org.eclipse.lsp4j.Diagnostic> before =
        now.isEmpty() ? told.remove(path) : told.put(path, now);
    boolean same = now.equals(before == null ? List.of() : before);
    if (client != null && (!same || version != null)) {
      client.publishDiagnostics(new PublishDiagnosticsParams(files.uri(site, path), now, version));
    }
  }

  /** Notes that a file was closed: its findings are those of the disk from now on. */
  void closed(OpenFile file) {
    Schedule schedule = schedule(file.site());
    Future<?> check = schedule.checks.remove(file.path());
    if (check != null) {
      check.cancel(false);
    }
    schedule.told.remove(file.path());
    if (client != null) {
      client.publishDiagnostics(new PublishDiagnosticsParams(file.uri(), List.of()));
    }
    read(file.site());
  }

  @Override
  public void close() {
    desk.shutdownNow();
    reader.shutdownNow();
  }
}

package dev.errata.serve.state;

import dev.errata.build.Built;
import dev.errata.build.Memory;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe.Made;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.source.memory.SourceMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A site's folder and what is shown of it. One thread refreshes it, any number look.
 *
 * <p>The site is read as a whole again after each change, yet only changed files are opened and
 * parsed, and nothing is made before somebody looks at it.
 */
public final class Workshop {
  /** From so many pages on, a single page is shown before the others are made. */
  public static final int LARGE = 3_000;

  /** A file that was deleted may be about to come back: some editors save so. */
  private static final Duration COMES_BACK = Duration.ofMillis(120);

  /**
   * A site of usual size is read while the browser starts; a page alone is shown only after that.
   */
  private static final Duration PATIENCE = Duration.ofMillis(400);

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final long began = System.nanoTime();

  private final Path root;
  private final Supplier<Options> options;
  private final Precedence precedence = new Precedence();
  private final SourceMemory files = new SourceMemory(precedence::giveWay);
  private final Memory parsed = new Memory(precedence::giveWay);
  private final Glances glances;
  private final LastGood lastGood = new LastGood();
  private final CountDownLatch first = new CountDownLatch(1);
  private volatile Snapshot current;
  private volatile SiteSource newer;
  private volatile Throwable failure;
  private LocalDate day = LocalDate.EPOCH;

  /**
   * @param options asked before each reading: the day may have changed
   */
  public Workshop(Path root, Supplier<Options> options) {
    this.root = root;
    this.options = options;
    this.glances = new Glances(root, options);
  }

  /** The folders to be watched: those that were read, and the root. */
  public Set<Path> folders() {
    Set<Path> all = new HashSet<>(files.folders());
    all.add(root);
    return all;
  }

  /**
   * Reads the folder again.
   *
   * @param early told when there are changes, before the site is made of them
   * @return the new snapshot, or nothing when all is as it was
   */
  public Optional<Snapshot> refresh(Runnable early) {
    try {
      return refreshed(early);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failure = e;
      throw e;
    } finally {
      newer = null;
      first.countDown();
    }
  }

  private Optional<Snapshot> refreshed(Runnable early) {
    SiteSource source = read();
    Options now = options.get();
    Snapshot before = current;
    if (before != null && before.source().isSame(source) && day.equals(now.asOf())) {
      return Optional.empty();
    }
    newer = source;
    early.run();
    Built built = SiteBuilder.preview(source, now, parsed);
    Snapshot next = Snapshot.of(before == null ? 1 : before.number() + 1, source, built);
    if (before != null) {
      lastGood.keep(before, next);
    }
    day = now.asOf();
    current = next;
    return Optional.of(next);
  }

  private SiteSource read() {
    SiteSource source = SiteSource.read(root, files);
    if (current != null && lacks(source, current.source())) {
      pause(COMES_BACK);
      source = SiteSource.read(root, files);
    }
    return source;
  }

  private static boolean lacks(SiteSource source, SiteSource before) {
    if (source.settings().isEmpty() && before.settings().isPresent()) {
      return true;
    }
    Set<String> there = new HashSet<>();
    source.pages().forEach(page -> there.add(page.text().path()));
    return !before.pages().stream().map(PageFile::text).allMatch(t -> there.contains(t.path()))
        || !source.templates().keySet().containsAll(before.templates().keySet())
        || !source.statics().keySet().containsAll(before.statics().keySet());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The last snapshot; none while the site is read for the first time. */
  public Optional<Snapshot> current() {
    return Optional.ofNullable(current);
  }

  /** The same after the first reading. */
  public Optional<Snapshot> awaited() {
    await(LONGEST);
    return current();
  }

  private Duration patience() {
    return PATIENCE.minusNanos(System.nanoTime() - began);
  }

  private boolean await(Duration time) {
    try {
      return first.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What to show for a path: as it is, or else as it last was right. */
  public View view(OutputPath path) {
    if (current == null && !await(patience())) {
      Optional<Made> glance = precedence.first(() -> glances.cold(path));
      if (glance.isPresent()) {
        return new View.Glance(path, glance.get());
      }
      await(LONGEST);
    }
    Snapshot now = current;
    if (now == null) {
      throw new IllegalStateException("the site could not be read", failure);
    }
    SiteSource next = newer;
    return (next == null ? Optional.<Made>empty() : glances.warm(path, now, next))
        .<View>map(made -> new View.Glance(path, made))
        .orElseGet(() -> view(now, path));
  }

  private View view(Snapshot now, OutputPath path) {
    Optional<Made> made = now.make(path);
    if (made.isEmpty() && !now.isBroken(path)) {
      return new View.Missing();
    }
    if (made.isPresent() && made.get().findings().stream().noneMatch(d -> d.isError())) {
      if (path.value().endsWith(".html")) {
        lastGood.keep(path, made.get().bytes());
      }
      return new View.Now(path, made.get());
    }
    return lastGood
        .find(path)
        .<View>map(bytes -> new View.LastGood(path, bytes))
        .orElseGet(() -> new View.Broken(path, now.findings()));
  }
}

package dev.errata.source.memory;

import dev.errata.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * The files of a site as they were last read, so that reading it again opens only those that
 * changed and gives the very same objects for all others.
 *
 * <p>One memory belongs to one site and one reading at a time; what the last reading did not meet
 * is forgotten.
 */
public final class SourceMemory {
  /**
   * How long ago, in milliseconds, a file must have been written before its time is believed: two
   * writes within one tick of the file system's clock leave the same time, and the coarsest ticks
   * take two seconds.
   */
  private static final long SETTLED = 2_000;

  private final Runnable turn;
  private Map<Path, Known> before = Map.of();
  private Map<Path, Known> now = Map.of();
  private volatile Set<Path> folders = Set.of();

  /** What reading a file gave. */
  public record Read<T>(Optional<T> value, List<Diagnostic> findings) {}

  private record Known(Stamp stamp, boolean settled, Read<?> read) {}

  public SourceMemory() {
    this(() -> {});
  }

  /**
   * A memory of readings that others go before.
   *
   * @param turn returns once the next file may be opened
   */
  public SourceMemory(Runnable turn) {
    this.turn = turn;
  }

  /** Begins a reading. */
  public void begin() {
    before = now;
    now = new ConcurrentHashMap<>();
  }

  /** Ends a reading that entered these folders. */
  public void end(Set<Path> entered) {
    folders = entered;
  }

  /** The folders that the last reading entered, without links. */
  public Set<Path> folders() {
    return folders;
  }

  /**
   * Reads a file, or repeats what the last reading gave.
   *
   * @param same whether two readings gave the same; then the first is kept
   */
  public <T> Read<T> recall(
      Path file, Stamp stamp, Supplier<Read<T>> reading, BiPredicate<T, T> same) {
    Known known = before.get(file);
    if (known == null || !known.settled() || !known.stamp().equals(stamp)) {
      boolean settled = System.currentTimeMillis() - stamp.modified().toMillis() > SETTLED;
      turn.run();
      Read<T> read = reading.get();
      boolean kept = known != null && isSame(this.<T>read(known), read, same);
      known = new Known(stamp, settled, kept ? known.read() : read);
    }
    now.put(file, known);
    return read(known);
  }

  private static <T> boolean isSame(Read<T> one, Read<T> other, BiPredicate<T, T> same) {
    return one.value().isPresent()
        && other.value().isPresent()
        && same.test(one.value().get(), other.value().get())
        && one.findings().size() == other.findings().size();
  }

  @SuppressWarnings("unchecked")
  private <T> Read<T> read(Known known) {
    return (Read<T>) known.read();
  }
}

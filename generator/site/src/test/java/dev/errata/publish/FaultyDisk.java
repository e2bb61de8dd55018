package dev.errata.publish;

import dev.errata.publish.disk.Disk;
import dev.errata.publish.disk.LocalDisk;
import dev.errata.publish.disk.Lock;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A real disk whose {@code nth} change goes wrong. */
final class FaultyDisk implements Disk {
  enum Fault {
    /** One change fails, the next ones work again. */
    ONCE,
    /** No change works any more: the disk is full. */
    FROM_THEN_ON,
    /** The process is gone before the change. */
    DEATH,
    /** The process is gone after half of the change: a file is cut. */
    HALF
  }

  /** Stands for the end of the process: nothing that runs after it changes the disk. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final LocalDisk disk = new LocalDisk();
  private final AtomicInteger count = new AtomicInteger();
  private final Fault fault;
  private final int nth;
  private final boolean exchanges;

  FaultyDisk(Fault fault, int nth, boolean exchanges) {
    this.fault = fault;
    this.nth = nth;
    this.exchanges = exchanges;
  }

  /** Whether the fault happened. */
  boolean struck() {
    return count.get() >= nth;
  }

  private boolean step(Path path) throws IOException {
    int now = count.incrementAndGet();
    switch (fault) {
      case ONCE -> {
        if (now == nth) {
          throw new FileSystemException(path.toString(), null, "No space left on device");
        }
      }
      case FROM_THEN_ON -> {
        if (now >= nth) {
          throw new FileSystemException(path.toString(), null, "No space left on device");
        }
      }
      case DEATH, HALF -> {
        if (now > nth || now == nth && fault == Fault.DEATH) {
          throw new Died();
        }
      }
    }
    return fault == Fault.HALF && now == nth;
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step(folder);
    disk.createFolder(folder);
  }

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    boolean half = step(file);
    disk.create(file, half ? java.util.Arrays.copyOf(bytes, bytes.length / 2) : bytes);
  }

  @Override
  public void link(Path file, Path existing) throws IOException {
    step(file);
    disk.link(file, existing);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    step(from);
    disk.move(from, to);
  }

  @Override
  public boolean exchange(Path a, Path b) throws IOException {
    step(b);
    return exchanges && disk.exchange(a, b);
  }

  @Override
  public void delete(Path path) throws IOException {
    step(path);
    disk.delete(path);
  }

  @Override
  public void sync(Path folder) throws IOException {
    step(folder);
  }

  @Override
  public Optional<Lock> lock(Path file) throws IOException {
    step(file);
    return disk.lock(file);
  }
}

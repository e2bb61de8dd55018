package dev.errata.publish.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux can do and Java can't say: two folders that change places in one step ({@code
 * renameat2} with {@code RENAME_EXCHANGE}), so that no reader ever finds the folder missing, and
 * {@code syncfs}, one wait for a thousand files.
 */
final class SystemCalls {
  private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int O_RDONLY = 0;

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final MemoryLayout TEXT = ValueLayout.ADDRESS;

  private SystemCalls() {}

  /** Whether the two were exchanged; {@code false} where the system or its file system can't. */
  static boolean exchange(Path a, Path b) {
    Optional<MethodHandle> rename = find("renameat2", INT, TEXT, INT, TEXT, INT);
    if (rename.isEmpty()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = text(arena, a);
      MemorySegment to = text(arena, b);
      return (int) rename.get().invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes out the file system that holds a folder; elsewhere than on Linux this does nothing. */
  static void sync(Path folder) throws IOException {
    Optional<MethodHandle> open = find("open", TEXT, INT);
    Optional<MethodHandle> syncfs = find("syncfs", INT);
    Optional<MethodHandle> close = find("close", INT);
    if (open.isEmpty() || syncfs.isEmpty() || close.isEmpty()) {
      return;
    }
    int done;
    try (Arena arena = Arena.ofConfined()) {
      int file = (int) open.get().invokeExact(text(arena, folder), O_RDONLY);
      done = (int) syncfs.get().invokeExact(file);
      done |= (int) close.get().invokeExact(file);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
    if (done != 0) {
      throw new FileSystemException(folder.toString(), null, "could not be written out to disk");
    }
  }

  /** The path's bytes as Java itself hands them to the system. */
  private static MemorySegment text(Arena arena, Path path) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    return arena.allocateFrom(path.toString(), names);
  }

  @SuppressWarnings("restricted") // the native calls; see the class comment
  private static Optional<MethodHandle> find(String name, MemoryLayout... arguments) {
    if (!LINUX) {
      return Optional.empty();
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(name)
        .map(found -> linker.downcallHandle(found, FunctionDescriptor.of(INT, arguments)));
  }
}

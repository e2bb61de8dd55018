package dev.errata.publish;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets two folders change places in one step: Linux's {@code renameat2} with {@code
 * RENAME_EXCHANGE}, so that no reader ever finds the folder missing.
 */
final class Exchange {
  private static final int AT_FDCWD = -100;
  private static final int RENAME_EXCHANGE = 2;

  private Exchange() {}

  /** Whether the two were exchanged; {@code false} where the system can't. */
  static boolean folders(Path a, Path b) {
    if (!System.getProperty("os.name").startsWith("Linux")) {
      return false;
    }
    Optional<MethodHandle> rename = renameat2();
    if (rename.isEmpty()) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(a.toString());
      MemorySegment to = arena.allocateFrom(b.toString());
      return (int) rename.get().invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0;
    } catch (Throwable e) {
      return false;
    }
  }

  @SuppressWarnings("restricted") // the one native call; see the class comment
  private static Optional<MethodHandle> renameat2() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor signature =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT,
            ValueLayout.ADDRESS,
            ValueLayout.JAVA_INT);
    return linker
        .defaultLookup()
        .find("renameat2")
        .map(address -> linker.downcallHandle(address, signature));
  }
}

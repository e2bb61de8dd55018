package dev.errata.publish.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds what a file stands for, for one process at a time.
 *
 * <p>The system frees it when the process dies, so the file of a dead process is no obstacle. Who
 * ends properly removes the file first; and since another may have opened it just before that,
 * whoever gets a lock looks whether the file of that name is still the one that was locked.
 */
public final class Lock implements AutoCloseable {
  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  static Optional<Lock> take(Path file) throws IOException {
    while (true) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            file.toString(), null, "is in the way of the lock; delete it");
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      if (!locked(channel)) {
        channel.close();
        return Optional.empty();
      }
      if (isStill(file, channel)) {
        return Optional.of(new Lock(channel));
      }
      channel.close();
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Java can't ask an open file for its identity, so a word that nobody else wrote must do. */
  private static boolean isStill(Path file, FileChannel channel) throws IOException {
    String word = UUID.randomUUID().toString();
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(word.getBytes(StandardCharsets.US_ASCII)), 0);
      return word.equals(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      channel.close();
      throw LocalDisk.naming(file, e);
    }
  }

  /** Frees the lock, as the end of the process would; its file stays where it is. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}

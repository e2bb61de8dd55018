package dev.errata.publish.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Every change that publishing makes to a file system, so that a test can let each of them fail, or
 * be the last one before the process dies.
 *
 * <p>No operation follows a symbolic link at the path's end, and none replaces what it was not told
 * to replace. All may be called from several threads.
 */
public interface Disk {
  /** Makes one folder that everybody may read; its parent is there. */
  void createFolder(Path folder) throws IOException;

  /** Writes a file that everybody may read; fails when something has that name already. */
  void create(Path file, byte[] bytes) throws IOException;

  /** Gives the same file a second name, or copies it where the file system can't. */
  void link(Path file, Path existing) throws IOException;

  /** Renames in one step; a file at the new name is replaced. */
  void move(Path from, Path to) throws IOException;

  /** Lets two folders change places in one step; {@code false} where the system can't. */
  boolean exchange(Path a, Path b) throws IOException;

  /** Removes a file, a link or an empty folder. */
  void delete(Path path) throws IOException;

  /** Waits until all that was written so far would survive a power cut, where the system can. */
  void sync(Path folder) throws IOException;

  /** Takes the lock that a file stands for, or nothing when another holds it. */
  Optional<Lock> lock(Path file) throws IOException;
}

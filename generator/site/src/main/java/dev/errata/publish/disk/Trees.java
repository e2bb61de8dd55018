package dev.errata.publish.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Whole folders on a disk. */
public final class Trees {
  private final Disk disk;

  public Trees(Disk disk) {
    this.disk = disk;
  }

  /** Makes a folder and those above it that are missing. */
  public void create(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      if (folder.getParent() != null) {
        create(folder.getParent());
      }
      disk.createFolder(folder);
    }
  }

  /** Writes a file in one step in the place of whatever stands there. */
  public void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    delete(fresh);
    disk.create(fresh, bytes);
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      delete(file);
    }
    disk.move(fresh, file);
  }

  /** Deletes whatever stands at a path, if anything; links are removed, not followed. */
  public void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : Listing.children(path)) {
        delete(child);
      }
      disk.delete(path);
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      disk.delete(path);
    }
  }
}

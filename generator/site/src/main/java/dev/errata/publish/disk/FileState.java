package dev.errata.publish.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * Tells whether a file is still the one that was written, without reading it.
 *
 * @param modified when its bytes changed, in nanoseconds since 1970
 * @param changed when anything of it changed, which no program can set; 0 where it is not kept
 * @param node the file system's own name for it; 0 where it has none
 */
public record FileState(long size, long modified, long changed, long node) {

  /** Whether it is the same file with the same bytes; it may have gained or lost a second name. */
  public boolean isSameFile(FileState other) {
    return size == other.size && modified == other.modified && node == other.node;
  }

  /** What stands at a path, links not followed. */
  static Found at(Path path, boolean unix) throws IOException {
    if (!unix) {
      BasicFileAttributes a =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      FileState state = new FileState(a.size(), nanos(a.lastModifiedTime()), 0, 0);
      return new Found(a.isDirectory(), a.isRegularFile(), state);
    }
    Map<String, Object> a =
        Files.readAttributes(
            path,
            "unix:size,lastModifiedTime,ctime,ino,isDirectory,isRegularFile",
            LinkOption.NOFOLLOW_LINKS);
    FileState state =
        new FileState(
            (Long) a.get("size"),
            nanos((FileTime) a.get("lastModifiedTime")),
            nanos((FileTime) a.get("ctime")),
            (Long) a.get("ino"));
    return new Found((Boolean) a.get("isDirectory"), (Boolean) a.get("isRegularFile"), state);
  }

  record Found(boolean folder, boolean file, FileState state) {}

  private static long nanos(FileTime time) {
    Instant instant = time.toInstant();
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }
}

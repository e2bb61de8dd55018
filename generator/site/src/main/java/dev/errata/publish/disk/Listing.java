package dev.errata.publish.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies in a folder and all below it, as it was at one moment.
 *
 * @param files regular files by their path below the folder, names joined by {@code /}
 * @param others what is neither file nor folder: links, pipes, sockets
 */
public record Listing(SortedMap<String, FileState> files, SortedSet<String> others) {
  public Listing {
    files = Collections.unmodifiableSortedMap(files);
    others = Collections.unmodifiableSortedSet(others);
  }

  /** Looks at every file; empty when there is no such folder. */
  public static Listing of(Path folder) throws IOException {
    SortedMap<String, FileState> files = new TreeMap<>();
    SortedSet<String> others = new TreeSet<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      boolean unix = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
      new Walk(unix, files, others).down(folder, "");
    }
    return new Listing(files, others);
  }

  public boolean isEmpty() {
    return files.isEmpty() && others.isEmpty();
  }

  /** The bytes of all files. */
  public long bytes() {
    return files.values().stream().mapToLong(FileState::size).sum();
  }

  private record Walk(boolean unix, SortedMap<String, FileState> files, SortedSet<String> others) {
    /** No folder stays open while another is read: descriptors are few, folders can be deep. */
    void down(Path folder, String prefix) throws IOException {
      for (Path child : children(folder)) {
        String path = prefix + child.getFileName();
        FileState.Found found = FileState.at(child, unix);
        if (found.folder()) {
          down(child, path + "/");
        } else if (found.file()) {
          files.put(path, found.state());
        } else {
          others.add(path);
        }
      }
    }
  }

  static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }
}

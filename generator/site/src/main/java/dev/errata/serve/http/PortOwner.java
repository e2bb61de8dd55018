package dev.errata.serve.http;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out which program listens on a port; Linux tells by files, other systems do not. */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  static Optional<String> of(int port) {
    try {
      Set<String> sockets = new HashSet<>();
      for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
        sockets.addAll(sockets(Path.of(table), port));
      }
      return sockets.isEmpty() ? Optional.empty() : owner(sockets);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The inodes of sockets that listen; lines are {@code sl local remote state … inode}. */
  private static Set<String> sockets(Path table, int port) throws IOException {
    Set<String> found = new HashSet<>();
    if (Files.isReadable(table)) {
      String end = String.format(Locale.ROOT, ":%04X", port);
      for (String line : Files.readAllLines(table)) {
        String[] parts = line.strip().split("\\s+");
        if (parts.length > 9 && parts[1].endsWith(end) && parts[3].equals(LISTENING)) {
          found.add("socket:[" + parts[9] + "]");
        }
      }
    }
    return found;
  }

  private static Optional<String> owner(Set<String> sockets) throws IOException {
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (holds(process.resolve("fd"), sockets)) {
          String name = Files.readString(process.resolve("comm")).strip();
          return Optional.of(name + " (process " + process.getFileName() + ")");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Path descriptors, Set<String> sockets) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path one : all) {
        if (sockets.contains(Files.readSymbolicLink(one).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      // Another person's process, or one that has just ended.
    }
    return false;
  }
}

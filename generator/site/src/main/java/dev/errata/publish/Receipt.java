package dev.errata.publish;

import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What was published last: of each file, what it was made from and which file it was. */
final class Receipt {
  static final Receipt EMPTY = new Receipt(Map.of());

  private static final String HEADER = "errata receipt 1";

  private final Map<String, Line> lines;

  private Receipt(Map<String, Line> lines) {
    this.lines = lines;
  }

  private record Line(String fingerprint, Kept file) {}

  /**
   * A file's identity: nobody can choose the last two of a file that Git or an archive creates.
   *
   * @param nanos of its last change
   * @param key the file system's own name for it, such as the inode
   */
  record Kept(long size, long nanos, String key) {
    static Kept of(BasicFileAttributes attributes) {
      var time = attributes.lastModifiedTime().toInstant();
      long nanos = time.getEpochSecond() * 1_000_000_000L + time.getNano();
      return new Kept(
          attributes.size(), nanos, String.valueOf(attributes.fileKey()).replace('\t', ' '));
    }
  }

  /** The receipt in a file; empty when it is missing, cut, of another version or anything else. */
  static Receipt read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return EMPTY;
    }
    List<String> text;
    try {
      text = Files.readAllLines(file);
    } catch (MalformedInputException e) {
      return EMPTY;
    }
    if (text.size() < 2 || !text.getFirst().equals(HEADER) || !text.getLast().equals("end")) {
      return EMPTY;
    }
    Map<String, Line> lines = new HashMap<>();
    for (String line : text.subList(1, text.size() - 1)) {
      String[] parts = line.split("\t", -1);
      if (parts.length != 5 || !isNumber(parts[2]) || !isNumber(parts[3])) {
        return EMPTY;
      }
      Kept kept = new Kept(Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4]);
      lines.put(parts[0], new Line(parts[1], kept));
    }
    return new Receipt(lines);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 20
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Receipt of(Site site, SortedMap<String, Kept> files) {
    Map<String, Line> lines = new HashMap<>();
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      lines.put(path, new Line(recipe.fingerprint().hex(), files.get(path)));
    }
    return new Receipt(lines);
  }

  static long bytes(SortedMap<String, Kept> files) {
    Collection<Kept> all = files.values();
    return all.stream().mapToLong(Kept::size).sum();
  }

  boolean knows(String path) {
    return lines.containsKey(path);
  }

  /** Whether a file on disk is the very one that was made from this fingerprint. */
  boolean vouches(String path, Fingerprint fingerprint, Kept now) {
    Line line = lines.get(path);
    return line != null && line.fingerprint().equals(fingerprint.hex()) && line.file().equals(now);
  }

  void write(Path file) throws IOException {
    List<String> text = new ArrayList<>();
    text.add(HEADER);
    lines.keySet().stream().sorted().forEach(path -> text.add(line(path, lines.get(path))));
    text.add("end");
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(temporary, text);
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String line(String path, Line line) {
    Kept file = line.file();
    return path
        + "\t"
        + line.fingerprint()
        + "\t"
        + file.size()
        + "\t"
        + file.nanos()
        + "\t"
        + file.key();
  }
}

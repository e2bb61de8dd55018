package dev.errata.publish;

import dev.errata.publish.disk.FileState;
import dev.errata.publish.disk.Listing;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was published last: of each file, what it was made from and which file it was.
 *
 * <p>It is input like any other: whoever can change it can let files be made again, and no more. A
 * file counts as unchanged only when it is the very file that was written then, by its size, its
 * times and its number in the file system, none of which a checkout or an archive can bring along.
 * Comparing contents instead would believe whoever ships a page together with a receipt for it.
 */
final class Receipt {
  static final Receipt EMPTY = new Receipt(Map.of());

  /** Room for a million files. */
  private static final long LARGEST = 128L << 20;

  private static final String HEADER = "errata receipt 2";

  /** Path, fingerprint, size, modified, changed, node. */
  private static final Pattern LINE =
      Pattern.compile(
          "([A-Za-z0-9._/-]+)\t([0-9a-f]{32}|-)\t(\\d{1,18})\t(-?\\d{1,19})\t(-?\\d{1,19})\t(\\d{1,18})");

  /** Stands in for the fingerprint of a file that is to be made again. */
  private static final String NONE = "-";

  private final Map<String, Line> lines;

  private Receipt(Map<String, Line> lines) {
    this.lines = lines;
  }

  private record Line(String fingerprint, FileState file) {
    static Optional<Line> of(Matcher line) {
      try {
        FileState file =
            new FileState(
                Long.parseLong(line.group(3)),
                Long.parseLong(line.group(4)),
                Long.parseLong(line.group(5)),
                Long.parseLong(line.group(6)));
        return Optional.of(new Line(line.group(2), file));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }
  }

  /** The receipt in a file; empty when it is missing, cut, of another version or anything else. */
  static Receipt read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return EMPTY;
    }
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf("end ");
    if (!text.startsWith(HEADER + "\n")
        || end < 0
        || !text.substring(end).equals(seal(text, end))) {
      return EMPTY;
    }
    Map<String, Line> lines = new HashMap<>();
    for (String line : (Iterable<String>) text.substring(0, end).lines().skip(1)::iterator) {
      Matcher matcher = LINE.matcher(line);
      Optional<Line> parsed = matcher.matches() ? Line.of(matcher) : Optional.empty();
      if (parsed.isEmpty()) {
        return EMPTY;
      }
      lines.put(matcher.group(1), parsed.get());
    }
    return new Receipt(lines);
  }

  /** Shows that nothing is missing; it keeps nobody from writing another receipt. */
  private static String seal(String text, int end) {
    byte[] before = text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
    return "end " + Fingerprint.of(before).hex() + "\n";
  }

  /**
   * The receipt for a tree that was just written.
   *
   * @param again paths of files that are to be made again whatever they are made from
   */
  static Receipt of(Site site, Listing written, Set<String> again) {
    Map<String, Line> lines = new HashMap<>();
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      FileState file = written.files().get(path);
      if (file != null) {
        lines.put(path, new Line(again.contains(path) ? NONE : recipe.fingerprint().hex(), file));
      }
    }
    return new Receipt(lines);
  }

  /** The same for receipts that know the same, whenever they were written. */
  Fingerprint fingerprint() {
    String text = text();
    return Fingerprint.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether it lists exactly the files of a folder, and each is the very one that was written. */
  boolean isAllOf(Listing present) {
    return !present.isEmpty()
        && present.others().isEmpty()
        && present.files().keySet().equals(lines.keySet())
        && present.files().entrySet().stream()
            .allMatch(file -> lines.get(file.getKey()).file().equals(file.getValue()));
  }

  /** What two receipts know of the files that are there; each file is of one or the other. */
  static Receipt merged(Listing present, Receipt one, Receipt other) {
    Map<String, Line> lines = new HashMap<>();
    present
        .files()
        .forEach(
            (path, now) -> {
              Line line = (other.wrote(path, now) ? other : one).lines.get(path);
              Line listed = line == null ? other.lines.get(path) : line;
              if (listed != null) {
                lines.put(path, listed);
              }
            });
    return new Receipt(lines);
  }

  /** Whether a file of that path was written, be it there or not. */
  boolean lists(String path) {
    return lines.containsKey(path);
  }

  /** Whether a file on disk is the one of that path that was written, whatever happened since. */
  boolean wrote(String path, FileState now) {
    Line line = lines.get(path);
    return line != null && line.file().isSameFile(now);
  }

  /** Whether a file on disk is the very one that was made from this fingerprint. */
  boolean vouches(String path, Fingerprint fingerprint, FileState now) {
    Line line = lines.get(path);
    return line != null && line.fingerprint().equals(fingerprint.hex()) && line.file().equals(now);
  }

  /** The file that {@link #read} reads. */
  byte[] bytes() {
    String text = text();
    return (text + seal(text, text.length())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private String text() {
    StringBuilder text = new StringBuilder(lines.size() * 120 + 100).append(HEADER).append('\n');
    List<String> paths = lines.keySet().stream().sorted().toList();
    paths.forEach(path -> append(text, path, lines.get(path)));
    return text.toString();
  }

  private static void append(StringBuilder text, String path, Line line) {
    FileState file = line.file();
    text.append(path).append('\t').append(line.fingerprint()).append('\t').append(file.size());
    text.append('\t').append(file.modified()).append('\t').append(file.changed());
    text.append('\t').append(file.node()).append('\n');
  }
}

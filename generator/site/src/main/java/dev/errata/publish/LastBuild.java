package dev.errata.publish;

import dev.errata.publish.disk.Listing;
import dev.errata.publish.disk.LocalDisk;
import dev.errata.publish.disk.Trees;
import dev.errata.recipe.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Knows whether what stands in a folder is what a build would put there, without building.
 *
 * <p>Kept beside the receipt: what the last whole build was made from, the receipt that it left,
 * and what it said. It holds only for a folder in which each file is the very one of that receipt
 * and none is missing or added; so whoever ships such a file gains nothing, as with a {@link
 * Receipt}.
 */
public final class LastBuild {
  private static final String HEADER = "errata build 1";
  private static final long LARGEST = 16L << 20;

  private final Target target;
  private final Trees trees = new Trees(new LocalDisk());

  public LastBuild(Target target) {
    this.target = target;
  }

  /**
   * A site that stands already.
   *
   * @param said what the build that made it said, in lines
   */
  public record Standing(Published published, List<String> said) {}

  /** The site in the folder, when it is whole and was made from these inputs. */
  public Optional<Standing> standing(Fingerprint inputs) throws IOException {
    List<String> lines = lines();
    if (lines.size() < 3 || !lines.get(0).equals(HEADER) || !lines.get(1).equals(inputs.hex())) {
      return Optional.empty();
    }
    for (Path unfinished : List.of(target.pending(), target.next(), target.away())) {
      if (Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
    }
    Receipt receipt = Receipt.read(target.receipt());
    Listing present = Listing.of(target.out());
    if (!receipt.fingerprint().hex().equals(lines.get(2)) || !receipt.isAllOf(present)) {
      return Optional.empty();
    }
    Published published =
        Published.unchanged(present.files().size(), present.bytes(), receipt.fingerprint());
    return Optional.of(new Standing(published, lines.subList(3, lines.size())));
  }

  private List<String> lines() throws IOException {
    Path file = target.lastBuild();
    boolean readable =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
    return readable
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /**
   * Keeps what was just published for the next build, or nothing where the disk refuses; then the
   * next build is a whole one.
   *
   * @param said without line ends
   */
  public void remember(Fingerprint inputs, Published published, List<String> said) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    text.append(inputs.hex()).append('\n').append(published.receipt().hex()).append('\n');
    said.forEach(line -> text.append(line).append('\n'));
    try {
      trees.replace(target.lastBuild(), text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // An older one, if there is any, names another receipt and counts for nothing.
    }
  }
}

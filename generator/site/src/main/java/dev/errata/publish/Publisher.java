package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.Receipt.Kept;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Writes a site into a folder.
 *
 * <p>The new tree is built beside the folder, unchanged files as hard links, and the two change
 * places in one step. A file is unchanged when its fingerprint is the receipt's and the file itself
 * is the one that was written then: same size, same time, same inode. So neither a file changed by
 * hand nor a receipt that somebody forged is believed.
 */
public final class Publisher {
  private final Target target;
  private final int jobs;
  private final IntConsumer progress;

  /**
   * @param jobs how many files are made at once
   * @param progress is told how many files are done, from any thread
   */
  public Publisher(Target target, int jobs, IntConsumer progress) {
    this.target = target;
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * Publishes a site.
   *
   * @throws Refused when the folder is not ours to replace, or another build is at work
   * @throws IOException when the disk fails; then the old site stands
   */
  public Published publish(Site site, boolean clean) throws IOException, Refused {
    Files.createDirectories(target.state());
    try (Lock _ = Lock.take(target.state().resolve("lock"))) {
      target.recover();
      Receipt receipt = clean ? Receipt.EMPTY : Receipt.read(target.receipt());
      SortedMap<String, Kept> present = target.present();
      refuseForeign(site, Receipt.read(target.receipt()), present);
      return replace(site, receipt, present);
    }
  }

  private Published replace(Site site, Receipt receipt, SortedMap<String, Kept> present)
      throws IOException {
    List<Recipe> make = new ArrayList<>();
    SortedMap<String, Kept> keep = new TreeMap<>();
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      Kept now = present.get(path);
      if (now != null && receipt.vouches(path, recipe.fingerprint(), now)) {
        keep.put(path, now);
      } else {
        make.add(recipe);
      }
    }
    long removed = present.keySet().stream().filter(p -> !has(site, p)).count();
    if (make.isEmpty() && removed == 0) {
      return Published.unchanged(keep);
    }
    Tree tree = new Tree(target, jobs, progress);
    List<Diagnostic> findings;
    try {
      findings = tree.build(make, keep.keySet());
    } catch (IOException | RuntimeException e) {
      Tree.delete(target.next());
      throw e;
    }
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      Tree.delete(target.next());
      return Published.refused(findings);
    }
    SortedMap<String, Kept> written = target.files(target.next());
    Receipt next = Receipt.of(site, written);
    next.write(target.pending());
    target.swap();
    Files.move(
        target.pending(), target.receipt(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Tree.delete(target.next());
    return new Published(make.size(), keep.size(), (int) removed, Receipt.bytes(written), findings);
  }

  private static boolean has(Site site, String path) {
    try {
      return site.recipe(new dev.errata.recipe.OutputPath(path)).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Nothing that Errata did not write is ever deleted. */
  private void refuseForeign(Site site, Receipt receipt, SortedMap<String, Kept> present)
      throws Refused, IOException {
    Receipt pending = Receipt.read(target.pending());
    for (String path : present.keySet()) {
      if (!receipt.knows(path) && !pending.knows(path) && !has(site, path)) {
        throw new Refused(
            target.out().resolve(path)
                + " was not made by Errata; move it away, or choose another folder with --out");
      }
    }
  }

  /** Why a folder is left alone; the message says what to do. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}

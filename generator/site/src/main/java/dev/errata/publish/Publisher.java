package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.disk.Disk;
import dev.errata.publish.disk.FileState;
import dev.errata.publish.disk.Listing;
import dev.errata.publish.disk.LocalDisk;
import dev.errata.publish.disk.Lock;
import dev.errata.publish.disk.Trees;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Writes a site into a folder, replaced as a whole.
 *
 * <p>The new tree is built beside the folder, unchanged files as second names of the old ones, and
 * the two change places in one step; then the old tree is deleted, and with it the second names.
 * Killed at any moment, the old or the new site stands, and the next run tidies up.
 */
public final class Publisher {
  private final Target target;
  private final Disk disk;
  private final Trees trees;
  private final int jobs;
  private final IntConsumer progress;

  /**
   * @param jobs how many files are made at once
   * @param progress is told how many files are done, from any thread
   */
  public Publisher(Target target, int jobs, IntConsumer progress) {
    this(target, new LocalDisk(), jobs, progress);
  }

  /** The same on a disk of one's own. */
  public Publisher(Target target, Disk disk, int jobs, IntConsumer progress) {
    this.target = target;
    this.disk = disk;
    this.trees = new Trees(disk);
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * Publishes a site.
   *
   * @param clean makes every file, also those that did not change
   * @throws Refused when the folder is not ours to replace, or another build is at work
   * @throws IOException when the disk fails; then the old site stands
   */
  public Published publish(Site site, boolean clean) throws IOException, Refused {
    if (Files.exists(target.state(), LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(target.state(), LinkOption.NOFOLLOW_LINKS)) {
      throw new Refused(target.state() + " is not a folder; delete it");
    }
    trees.create(target.state());
    trees.create(target.out().getParent());
    Optional<Lock> lock = disk.lock(target.lock());
    if (lock.isEmpty()) {
      throw new Refused("another build into " + target.out() + " is running; wait for it to end");
    }
    try (Lock _ = lock.get()) {
      try {
        recover();
        return publishLocked(site, clean);
      } finally {
        removeLock();
      }
    }
  }

  /** Before the lock is freed, so that nobody else's file is removed. */
  private void removeLock() {
    try {
      disk.delete(target.lock());
    } catch (IOException e) {
      // a file that nobody holds is no obstacle, and the next run removes it
    }
  }

  /** Puts right what a killed run left behind. */
  private void recover() throws IOException {
    if (Files.isDirectory(target.away()) && !Files.exists(target.out())) {
      disk.move(target.away(), target.out());
    }
    trees.delete(target.away());
    trees.delete(target.next());
  }

  private Published publishLocked(Site site, boolean clean) throws IOException, Refused {
    Listing present = Listing.of(target.out());
    Receipt last = lastReceipt(present);
    Optional<Path> foreign = new Ownership(target.out(), present, site, last).foreign();
    if (foreign.isPresent()) {
      throw new Refused(
          foreign.get()
              + " was not made by Errata; move it away, or choose another folder with --out");
    }
    Plan plan = Plan.of(site, present, clean ? Receipt.EMPTY : last);
    if (plan.changesNothing() && Files.isDirectory(target.out())) {
      return Published.unchanged(plan.keep().size(), present.bytes(), last.fingerprint());
    }
    return replace(site, plan, !present.isEmpty());
  }

  /**
   * What was published last. A run that was killed near its end leaves two receipts, and the files
   * of the folder may be of either.
   */
  private Receipt lastReceipt(Listing present) throws IOException {
    Receipt last = Receipt.read(target.receipt());
    if (!Files.exists(target.pending(), LinkOption.NOFOLLOW_LINKS)) {
      return last;
    }
    Receipt merged = Receipt.merged(present, last, Receipt.read(target.pending()));
    trees.replace(target.receipt(), merged.bytes());
    trees.delete(target.pending());
    return merged;
  }

  /** Which files are to be made, which can stay, and how many go. */
  private record Plan(List<Recipe> make, List<String> keep, int removed) {
    static Plan of(Site site, Listing present, Receipt receipt) {
      List<Recipe> make = new ArrayList<>();
      List<String> keep = new ArrayList<>();
      Set<String> gone = new HashSet<>(present.files().keySet());
      gone.addAll(present.others());
      for (Recipe recipe : site.recipes()) {
        String path = recipe.path().value();
        FileState now = present.files().get(path);
        gone.remove(path);
        if (now != null && receipt.vouches(path, recipe.fingerprint(), now)) {
          keep.add(path);
        } else {
          make.add(recipe);
        }
      }
      return new Plan(make, keep, gone.size());
    }

    boolean changesNothing() {
      return make.isEmpty() && removed == 0;
    }
  }

  private Published replace(Site site, Plan plan, boolean replacing) throws IOException {
    Staging staging = new Staging(target, disk, new Workers(jobs), progress);
    long bytes;
    try {
      staging.build(plan.make(), plan.keep());
      if (staging.findings().stream().anyMatch(Diagnostic::isError)) {
        trees.delete(target.next());
        return Published.refused(staging.findings());
      }
      Listing written = Listing.of(target.next());
      bytes = written.bytes();
      trees.replace(target.pending(), Receipt.of(site, written, staging.noticed()).bytes());
      if (replacing) {
        disk.sync(target.next()); // an old site is given up; a first one has nothing to lose
      }
      swap();
    } catch (IOException | RuntimeException | Error e) {
      tidyAfter(e);
      throw e;
    }
    return finish(site, plan, staging, bytes);
  }

  private void tidyAfter(Throwable failure) {
    try {
      recover();
      trees.delete(target.pending());
    } catch (IOException again) {
      failure.addSuppressed(again);
    }
  }

  /**
   * Lets the new tree take the old one's place. A folder that another file system or system can't
   * exchange is missing for the moment between two renames; {@link #recover} knows that moment.
   */
  private void swap() throws IOException {
    if (!Files.exists(target.out(), LinkOption.NOFOLLOW_LINKS)) {
      disk.move(target.next(), target.out());
    } else if (!disk.exchange(target.next(), target.out())) {
      disk.move(target.out(), target.away());
      disk.move(target.next(), target.out());
    }
  }

  /**
   * Deletes the old tree, then writes the receipt: only now have the kept files one name again, and
   * with it the state by which the next run knows them. The new site stands already, so trouble in
   * here is told but is no failure.
   */
  private Published finish(Site site, Plan plan, Staging staging, long bytes) {
    Receipt receipt = Receipt.EMPTY;
    Optional<IOException> leftover = Optional.empty();
    try {
      trees.delete(target.away());
      trees.delete(target.next());
      receipt = Receipt.of(site, Listing.of(target.out()), staging.noticed());
      trees.replace(target.receipt(), receipt.bytes());
      trees.delete(target.pending());
    } catch (IOException e) {
      leftover = Optional.of(e);
    }
    return new Published(
        plan.make().size(),
        plan.keep().size(),
        plan.removed(),
        bytes,
        staging.findings(),
        receipt.fingerprint(),
        leftover);
  }

  /** Why a folder is left alone; the message says what to do. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }
}

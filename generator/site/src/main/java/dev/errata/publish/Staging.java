package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.publish.disk.Disk;
import dev.errata.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Builds the new tree: files that changed are made, the others linked from the old tree. */
final class Staging {
  private final Target target;
  private final Disk disk;
  private final Workers workers;
  private final IntConsumer progress;
  private final AtomicInteger done = new AtomicInteger();
  private final Queue<Diagnostic> findings = new ConcurrentLinkedQueue<>();
  private final Set<String> noticed = ConcurrentHashMap.newKeySet();

  Staging(Target target, Disk disk, Workers workers, IntConsumer progress) {
    this.target = target;
    this.disk = disk;
    this.workers = workers;
    this.progress = progress;
  }

  /** Builds the tree; with an error among {@link #findings} it is not whole. */
  void build(List<Recipe> make, Collection<String> keep) throws IOException {
    disk.createFolder(target.next());
    folders(make, keep);
    workers.each(make, this::make);
    workers.each(List.copyOf(keep), this::link);
  }

  /** What making the files showed. */
  List<Diagnostic> findings() {
    return findings.stream().sorted(Diagnostic.ORDER).distinct().toList();
  }

  /** The paths of files whose making found anything: they are to be made, and told of, again. */
  Set<String> noticed() {
    return noticed;
  }

  /** All folders of one depth at once, after those above them. */
  private void folders(List<Recipe> make, Collection<String> keep) throws IOException {
    Set<String> all = new HashSet<>();
    make.forEach(recipe -> addParents(recipe.path().value(), all));
    keep.forEach(path -> addParents(path, all));
    SortedMap<Integer, List<String>> byDepth = new TreeMap<>();
    for (String folder : new TreeSet<>(all)) {
      int depth = (int) folder.chars().filter(c -> c == '/').count();
      byDepth.computeIfAbsent(depth, d -> new ArrayList<>()).add(folder);
    }
    for (List<String> level : byDepth.values()) {
      workers.each(level, folder -> disk.createFolder(at(folder)));
    }
  }

  private static void addParents(String path, Set<String> folders) {
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  private Path at(String path) {
    return target.next().resolve(path);
  }

  /** Goes on after an error, so that all of them are found, but writes no more. */
  private void make(Recipe recipe) throws IOException {
    Recipe.Made made = recipe.make();
    if (!made.findings().isEmpty()) {
      findings.addAll(made.findings());
      noticed.add(recipe.path().value());
    }
    if (findings.stream().noneMatch(Diagnostic::isError)) {
      disk.create(at(recipe.path().value()), made.bytes());
    }
    progress.accept(done.incrementAndGet());
  }

  private void link(String path) throws IOException {
    if (findings.stream().noneMatch(Diagnostic::isError)) {
      disk.link(at(path), target.out().resolve(path));
      progress.accept(done.incrementAndGet());
    }
  }
}

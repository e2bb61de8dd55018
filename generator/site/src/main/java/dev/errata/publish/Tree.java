package dev.errata.publish;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.Recipe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Builds a tree of files by several threads, each holding one file at a time. */
final class Tree {
  private final Target target;
  private final int jobs;
  private final IntConsumer progress;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Diagnostic> findings = new ConcurrentLinkedQueue<>();

  Tree(Target target, int jobs, IntConsumer progress) {
    this.target = target;
    this.jobs = jobs;
    this.progress = progress;
  }

  /** Makes files and links others from the old tree; gives what making them found. */
  List<Diagnostic> build(List<Recipe> make, Collection<String> keep) throws IOException {
    delete(target.next());
    Files.createDirectories(target.next());
    List<Runnable> work = new ArrayList<>();
    make.forEach(recipe -> work.add(() -> make(recipe)));
    keep.forEach(path -> work.add(() -> link(path)));
    run(work);
    return findings.stream().sorted(Diagnostic.ORDER).distinct().toList();
  }

  private void run(List<Runnable> work) throws IOException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        workers.add(pool.submit(() -> drain(work, next)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      next.set(work.size());
      switch (e.getCause()) {
        case UncheckedIOException io -> throw io.getCause();
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void drain(List<Runnable> work, AtomicInteger next) {
    int i = next.getAndIncrement();
    while (i < work.size()) {
      try {
        work.get(i).run();
      } catch (RuntimeException e) {
        next.set(work.size());
        throw e;
      }
      progress.accept(i + 1);
      i = next.getAndIncrement();
    }
  }

  private void make(Recipe recipe) {
    Recipe.Made made = recipe.make();
    findings.addAll(made.findings());
    Path file = target.next().resolve(recipe.path().value());
    try {
      folder(file.getParent());
      Files.write(file, made.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void link(String path) {
    Path file = target.next().resolve(path);
    Path old = target.out().resolve(path);
    try {
      folder(file.getParent());
      try {
        Files.createLink(file, old);
      } catch (UnsupportedOperationException e) {
        Files.copy(old, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void folder(Path folder) throws IOException {
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
  }

  /** Deletes a tree of ours; links in it are not followed. */
  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}

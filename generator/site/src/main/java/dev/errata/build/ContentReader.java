package dev.errata.build;

import dev.errata.build.FileReading.One;
import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads all pages of a site, several at once; each file's findings are its own. */
final class ContentReader {
  private final SiteSource source;
  private final Options options;
  private final Memory memory;
  private final Findings findings;

  ContentReader(SiteSource source, Options options, Memory memory, Findings findings) {
    this.source = source;
    this.options = options;
    this.memory = memory;
    this.findings = findings;
  }

  Contents read(Settings settings) {
    List<PageFile> files = ManualFiles.with(source.pages(), settings);
    FileReading reading = new FileReading(options.asOf(), settings.language());
    Map<String, Category> categories = new TreeMap<>();
    for (PageFile file : of(Kind.CATEGORY, files)) {
      recall(file, file.folder(), findings, () -> reading.category(file))
          .ifPresent(c -> categories.put(file.folder(), c));
    }
    List<Page> pages = new ArrayList<>();
    for (PageFile file : of(Kind.PAGE, files)) {
      recall(file, "", findings, () -> reading.page(file)).ifPresent(pages::add);
    }
    List<Entry> entries = entries(of(Kind.ENTRY, files), categories, reading);
    return new Contents(
        settings, List.copyOf(categories.values()), pages, entries, linkable(source));
  }

  /** The paths under which the site's own static files can be linked. */
  static Set<String> linkable(SiteSource source) {
    return source.statics().keySet().stream()
        .map(name -> "static/" + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<PageFile> of(Kind kind, List<PageFile> files) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  /** What a file gives, or gave the last time, read beside the same thing. */
  private <T> Optional<T> recall(
      PageFile file, Object beside, Findings into, Supplier<One<T>> reading) {
    return memory.recall(
        file.text(),
        beside,
        into,
        own -> {
          One<T> one = reading.get();
          own.addAll(one.findings());
          return one.value();
        });
  }

  private record ReadEntry(Optional<Entry> entry, Findings findings) {}

  private List<Entry> entries(
      List<PageFile> files, Map<String, Category> categories, FileReading reading) {
    List<Entry> entries = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(options.jobs())) {
      List<Future<ReadEntry>> running = new ArrayList<>();
      for (PageFile file : files) {
        Category category = categories.get(file.folder());
        running.add(pool.submit(() -> entry(file, category, reading)));
      }
      for (Future<ReadEntry> one : running) {
        ReadEntry read = one.get();
        findings.addAll(read.findings().sorted());
        read.entry().filter(e -> options.drafts() || !e.draft()).ifPresent(entries::add);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return entries;
  }

  private ReadEntry entry(PageFile file, Category category, FileReading reading) {
    Findings own = new Findings();
    Optional<Entry> entry =
        recall(file, category, own, () -> reading.entry(file, Optional.ofNullable(category)));
    return new ReadEntry(entry, own);
  }
}

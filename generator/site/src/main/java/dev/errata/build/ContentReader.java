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
import java.util.stream.Collectors;

/** Reads all pages of a site, several at once; each file's findings are its own. */
final class ContentReader {
  private final SiteSource source;
  private final Options options;
  private final Findings findings;
  private final FileReading reading;

  ContentReader(SiteSource source, Options options, Findings findings) {
    this.source = source;
    this.options = options;
    this.findings = findings;
    this.reading = new FileReading(options.asOf());
  }

  Contents read(Settings settings) {
    Map<String, Category> categories = new TreeMap<>();
    for (PageFile file : files(Kind.CATEGORY)) {
      taken(reading.category(file)).ifPresent(c -> categories.put(file.folder(), c));
    }
    List<Page> pages = new ArrayList<>();
    for (PageFile file : files(Kind.PAGE)) {
      taken(reading.page(file)).ifPresent(pages::add);
    }
    return new Contents(
        settings, List.copyOf(categories.values()), pages, entries(categories), linkable(source));
  }

  /** The paths under which the site's own static files can be linked. */
  static Set<String> linkable(SiteSource source) {
    return source.statics().keySet().stream()
        .map(name -> "static/" + name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private <T> Optional<T> taken(One<T> read) {
    findings.addAll(read.findings());
    return read.value();
  }

  private List<PageFile> files(Kind kind) {
    return source.pages().stream().filter(file -> file.kind() == kind).toList();
  }

  private List<Entry> entries(Map<String, Category> categories) {
    List<Entry> entries = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(options.jobs())) {
      List<Future<One<Entry>>> running = new ArrayList<>();
      for (PageFile file : files(Kind.ENTRY)) {
        Optional<Category> category = Optional.ofNullable(categories.get(file.folder()));
        running.add(pool.submit(() -> reading.entry(file, category)));
      }
      for (Future<One<Entry>> one : running) {
        taken(one.get()).filter(e -> options.drafts() || !e.draft()).ifPresent(entries::add);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return entries;
  }
}

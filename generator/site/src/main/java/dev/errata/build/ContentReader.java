package dev.errata.build;

import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Findings;
import dev.errata.entry.CategoryReader;
import dev.errata.entry.EntryReader;
import dev.errata.entry.PageReader;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.prose.Prose;
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
  private final Memory memory;
  private final Findings findings;
  private List<PageFile> files = List.of();

  ContentReader(SiteSource source, Options options, Memory memory, Findings findings) {
    this.source = source;
    this.memory = memory;
    this.options = options;
    this.findings = findings;
  }

  Contents read(Settings settings) {
    List<PageFile> all = new ArrayList<>(source.pages());
    if (settings.manual()) {
      all.addAll(ManualFiles.missingFrom(all));
    }
    files = all;
    Map<String, Category> categories = new TreeMap<>();
    CategoryReader categoryReader = new CategoryReader(options.asOf());
    for (PageFile file : files(Kind.CATEGORY)) {
      Category category =
          memory.recall(
              file.text(),
              file.folder(),
              findings,
              into -> categoryReader.read(file.folder(), file.text(), into));
      categories.put(file.folder(), category);
    }
    List<Page> pages = new ArrayList<>();
    PageReader pageReader = new PageReader(options.asOf());
    for (PageFile file : files(Kind.PAGE)) {
      memory
          .recall(
              file.text(), "", findings, into -> pageReader.read(file.name(), file.text(), into))
          .ifPresent(pages::add);
    }
    Set<String> own =
        source.statics().keySet().stream()
            .map(name -> "static/" + name)
            .collect(Collectors.toUnmodifiableSet());
    return new Contents(
        settings, List.copyOf(categories.values()), pages, entries(categories, settings), own);
  }

  private List<PageFile> files(Kind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  private record ReadEntry(Optional<Entry> entry, Findings findings) {}

  private List<Entry> entries(Map<String, Category> categories, Settings settings) {
    EntryReader reader = new EntryReader(options.asOf());
    List<Entry> entries = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(options.jobs())) {
      List<Future<ReadEntry>> reading = new ArrayList<>();
      for (PageFile file : files(Kind.ENTRY)) {
        reading.add(pool.submit(() -> entry(reader, file, categories, settings.language())));
      }
      for (Future<ReadEntry> one : reading) {
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

  private ReadEntry entry(
      EntryReader reader, PageFile file, Map<String, Category> categories, String language) {
    Findings own = new Findings();
    EntryId id = new EntryId(file.folder(), file.name());
    Optional<Category> category = Optional.ofNullable(categories.get(file.folder()));
    Optional<Entry> entry =
        memory.recall(
            file.text(),
            category.orElse(null),
            own,
            into -> {
              Optional<Entry> read = reader.read(id, file.text(), category, into);
              read.ifPresent(e -> into.addAll(Prose.check(e, language)));
              return read;
            });
    return new ReadEntry(entry, own);
  }
}

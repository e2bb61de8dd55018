package dev.errata.build;

import dev.errata.build.FileReading.One;
import dev.errata.build.FileReading.Written;
import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.prose.Said;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What each file of a site gives by itself.
 *
 * <p>Immutable. Made beside those of an earlier moment, it reads only the files whose text, or what
 * it is read beside, has changed since.
 */
final class ReadFiles {
  /** The files of no site. */
  static final ReadFiles NONE = new ReadFiles();

  private final LocalDate day;
  private final String language;
  private final Map<String, One<Category>> categories;
  private final Map<String, One<Page>> pages;
  private final Map<String, One<Written>> entries;

  /** How files are read: what for, by how many threads, and after whom. */
  record How(Settings settings, Options options, Runnable turn) {}

  private ReadFiles() {
    this.day = LocalDate.EPOCH;
    this.language = "";
    this.categories = Map.of();
    this.pages = Map.of();
    this.entries = Map.of();
  }

  private ReadFiles(List<PageFile> all, How how, ReadFiles before) {
    this.day = how.options().asOf();
    this.language = how.settings().language();
    ReadFiles known = before.day.equals(day) && before.language.equals(language) ? before : NONE;
    FileReading reading = new FileReading(day, language);
    this.categories = read(of(Kind.CATEGORY, all), known.categories, reading::category, how);
    this.pages = read(of(Kind.PAGE, all), known.pages, reading::page, how);
    this.entries =
        read(
            of(Kind.ENTRY, all),
            known.entriesBeside(categories),
            file -> reading.entry(file, category(file)),
            how);
  }

  /** The files of a site, and of the manual where its settings want that. */
  static ReadFiles of(SiteSource source, How how, ReadFiles before) {
    return new ReadFiles(ManualFiles.with(source.pages(), how.settings()), how, before);
  }

  private static List<PageFile> of(Kind kind, List<PageFile> files) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  private static <T> Map<String, One<T>> read(
      List<PageFile> files,
      Map<String, One<T>> known,
      Function<PageFile, One<T>> reading,
      How how) {
    Map<String, One<T>> byPath = new LinkedHashMap<>();
    try (ForkJoinPool pool = new ForkJoinPool(how.options().jobs())) {
      pool.submit(
              () ->
                  files.parallelStream()
                      .map(file -> same(known, file).orElseGet(() -> read(file, reading, how)))
                      .toList())
          .join()
          .forEach(one -> byPath.put(one.file().text().path(), one));
    }
    return byPath;
  }

  private static <T> One<T> read(PageFile file, Function<PageFile, One<T>> reading, How how) {
    how.turn().run();
    return reading.apply(file);
  }

  private static <T> Optional<One<T>> same(Map<String, One<T>> known, PageFile file) {
    return Optional.ofNullable(known.get(file.text().path()))
        .filter(one -> one.file().text().text().equals(file.text().text()));
  }

  /** An entry is checked against its category's title, and has to be read again with it. */
  private Map<String, One<Written>> entriesBeside(Map<String, One<Category>> now) {
    return entries.entrySet().stream()
        .filter(
            e -> {
              String path = categoryOf(e.getValue().file());
              return now.get(path) == categories.get(path);
            })
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String categoryOf(PageFile file) {
    return "pages/" + file.folder() + "/_category.md";
  }

  /** The category that is declared in a file's folder. */
  Optional<Category> category(PageFile file) {
    return Optional.ofNullable(categories.get(categoryOf(file))).flatMap(One::value);
  }

  /** Everything that the files give, and what was found in each. */
  Contents contents(Settings settings, Set<String> linkable, boolean drafts, Findings found) {
    Map<String, Category> byFolder = new TreeMap<>();
    for (One<Category> one : categories.values()) {
      one.taken(found).ifPresent(category -> byFolder.put(one.file().folder(), category));
    }
    return new Contents(
        settings,
        List.copyOf(byFolder.values()),
        pages.values().stream().flatMap(page -> page.taken(found).stream()).toList(),
        entries.values().stream()
            .flatMap(one -> one.taken(found).stream())
            .filter(Written::complete)
            .map(Written::entry)
            .filter(entry -> drafts || !entry.draft())
            .toList(),
        linkable);
  }

  /** The entries that are in no catalogue, since parts of them are missing. */
  List<Entry> incomplete() {
    return entries.values().stream()
        .flatMap(one -> one.value().stream())
        .filter(written -> !written.complete())
        .map(Written::entry)
        .toList();
  }

  /** The sentences of some of the entries. */
  List<Said> said(Collection<Entry> some) {
    Map<EntryId, Said> all = new LinkedHashMap<>();
    entries.values().stream()
        .flatMap(one -> one.value().stream())
        .forEach(written -> all.put(written.entry().id(), written.said()));
    return some.stream().map(entry -> all.get(entry.id())).toList();
  }
}

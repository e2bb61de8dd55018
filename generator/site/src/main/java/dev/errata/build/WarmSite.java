package dev.errata.build;

import dev.errata.build.FileReading.One;
import dev.errata.catalog.AddressLedger;
import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.CatalogBuilder.Checked;
import dev.errata.catalog.Contents;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.evidence.SourceChecks;
import dev.errata.model.Body.Link;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A site that was read and is kept, so that a changed file is checked without reading the others.
 *
 * <p>Immutable. {@link #with} gives the site after changes with exactly the findings of a build;
 * {@link #check} gives those of one file at once.
 */
public final class WarmSite {
  /** A language whose prose nobody checks: which it is, is not known before the site is read. */
  private static final String NO_PROSE = "und";

  private final SiteSource source;
  private final Options options;
  private final List<PageFile> files;
  private final Map<String, One<Category>> categories;
  private final Map<String, One<Page>> pages;
  private final Map<String, One<Entry>> entries;
  private final Checked checked;
  private final List<Diagnostic> findings;

  private WarmSite(SiteSource source, Options options, Optional<WarmSite> before) {
    this.source = source;
    this.options = options;
    Findings found = new Findings();
    found.addAll(source.findings());
    Settings settings = SiteBuilder.settings(source, options, found);
    this.files = ManualFiles.with(source.pages(), settings);
    FileReading reading = new FileReading(options.asOf(), settings.language());
    this.categories =
        read(Kind.CATEGORY, before.map(b -> b.categories).orElse(Map.of()), reading::category);
    this.pages = read(Kind.PAGE, before.map(b -> b.pages).orElse(Map.of()), reading::page);
    Map<String, One<Entry>> known =
        before.map(b -> b.entriesOfSameCategories(categories)).orElse(Map.of());
    this.entries = read(Kind.ENTRY, known, file -> reading.entry(file, declared(file)));
    this.checked = CatalogBuilder.checked(contents(settings, found), found);
    SiteBuilder.checkTogether(catalog(), options, found);
    source.urlsLock().ifPresent(lock -> AddressLedger.check(lock, catalog(), found));
    this.findings = SiteBuilder.wanted(settings, found);
  }

  /** Reads all files of a site. */
  public static WarmSite of(SiteSource source, Options options) {
    return new WarmSite(source, options, Optional.empty());
  }

  /** The same site with other files; those whose text is the same are not read again. */
  public WarmSite with(SiteSource now) {
    return new WarmSite(now, options, Optional.of(this));
  }

  public SiteSource source() {
    return source;
  }

  public Catalog catalog() {
    return checked.catalog();
  }

  /** All that {@code check} finds in the files, sorted; not what the pages' templates give. */
  public List<Diagnostic> findings() {
    return findings;
  }

  /** The findings of one file as it is now, against all others as they were read. */
  public List<Diagnostic> check(PageFile file) {
    Findings found = new Findings();
    FileReading reading = reading();
    switch (file.kind()) {
      case CATEGORY ->
          taken(reading.category(file), found).ifPresent(c -> checked.files().check(c, found));
      case PAGE -> taken(reading.page(file), found).ifPresent(p -> checked.files().check(p, found));
      case ENTRY ->
          taken(reading.entry(file, declared(file)), found)
              .filter(this::isRead)
              .ifPresent(e -> check(e, found));
    }
    return SiteBuilder.wanted(catalog().settings(), found);
  }

  /** The findings of one file by itself, while its site is not read yet. */
  public static List<Diagnostic> alone(PageFile file, Options options) {
    FileReading reading = new FileReading(options.asOf(), NO_PROSE);
    return switch (file.kind()) {
      case CATEGORY -> reading.category(file).findings();
      case PAGE -> reading.page(file).findings();
      case ENTRY ->
          reading.entry(file, Optional.empty()).findings().stream()
              .filter(d -> d.code() != Code.CATEGORY_MISMATCH)
              .toList();
    };
  }

  /** The findings of {@code site.yml} as it is now. */
  public static List<Diagnostic> settings(SourceText text, Options options) {
    Findings found = new Findings();
    SiteBuilder.settings(SiteSource.ofSettings(text), options, found);
    return found.sorted();
  }

  /** The links to places of this site in a file as it is now. */
  public List<Link> links(PageFile file) {
    FileReading reading = reading();
    return switch (file.kind()) {
      case ENTRY -> reading.entry(file, declared(file)).value().map(Entry::links).orElse(List.of());
      case PAGE -> reading.page(file).value().map(Page::links).orElse(List.of());
      case CATEGORY -> reading.category(file).value().map(Category::links).orElse(List.of());
    };
  }

  private void check(Entry entry, Findings found) {
    checked.files().check(entry, found);
    SourceChecks.check(List.of(entry), options.asOf()).stream()
        .filter(d -> d.code() != Code.SOURCE_TITLES_DIFFER)
        .forEach(found::add);
  }

  private FileReading reading() {
    return new FileReading(options.asOf(), catalog().settings().language());
  }

  private boolean isRead(Entry entry) {
    return options.drafts() || !entry.draft();
  }

  private Optional<Category> declared(PageFile file) {
    String path = "pages/" + file.folder() + "/_category.md";
    return Optional.ofNullable(categories.get(path)).flatMap(One::value);
  }

  /** An entry is checked against its category's title, and has to be read again with it. */
  private Map<String, One<Entry>> entriesOfSameCategories(Map<String, One<Category>> now) {
    return entries.entrySet().stream()
        .filter(
            e -> {
              String path = "pages/" + e.getValue().file().folder() + "/_category.md";
              return now.get(path) == categories.get(path);
            })
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private <T> Map<String, One<T>> read(
      Kind kind, Map<String, One<T>> known, Function<PageFile, One<T>> reading) {
    List<PageFile> ofKind = files.stream().filter(f -> f.kind() == kind).toList();
    try (ForkJoinPool pool = new ForkJoinPool(options.jobs())) {
      List<One<T>> all =
          pool.submit(
                  () ->
                      ofKind.parallelStream()
                          .map(file -> same(known, file).orElseGet(() -> reading.apply(file)))
                          .toList())
              .join();
      Map<String, One<T>> byPath = new LinkedHashMap<>();
      all.forEach(one -> byPath.put(one.file().text().path(), one));
      return byPath;
    }
  }

  private static <T> Optional<One<T>> same(Map<String, One<T>> known, PageFile file) {
    return Optional.ofNullable(known.get(file.text().path()))
        .filter(one -> one.file().text().text().equals(file.text().text()));
  }

  private Contents contents(Settings settings, Findings found) {
    Map<String, Category> byFolder = new TreeMap<>();
    categories
        .values()
        .forEach(c -> taken(c, found).ifPresent(v -> byFolder.put(c.file().folder(), v)));
    return new Contents(
        settings,
        List.copyOf(byFolder.values()),
        pages.values().stream().flatMap(p -> taken(p, found).stream()).toList(),
        entries.values().stream()
            .flatMap(e -> taken(e, found).stream())
            .filter(this::isRead)
            .toList(),
        ContentReader.linkable(source));
  }

  private static <T> Optional<T> taken(One<T> one, Findings found) {
    found.addAll(one.findings());
    return one.value();
  }
}

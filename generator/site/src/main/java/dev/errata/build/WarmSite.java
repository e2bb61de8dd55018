package dev.errata.build;

import dev.errata.build.FileReading.One;
import dev.errata.build.FileReading.Written;
import dev.errata.catalog.AddressLedger;
import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.CatalogBuilder.Checked;
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
import dev.errata.prose.Said;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final ReadFiles files;
  private final Checked checked;
  private final List<Diagnostic> findings;

  private WarmSite(SiteSource source, Options options, Memory memory) {
    this.source = source;
    this.options = options;
    Findings found = new Findings();
    found.addAll(source.findings());
    Settings settings = SiteBuilder.settings(source, options, found);
    this.files = memory.files(source, settings, options);
    this.checked =
        CatalogBuilder.checked(
            files.contents(settings, linkable(source), options.drafts(), found),
            memory.words(),
            found);
    found.addAll(SourceChecks.check(catalog().entries(), options.asOf()));
    files.incomplete().stream().filter(this::isRead).forEach(entry -> check(entry, found));
    found.addAll(Said.filler(files.said(catalog().entries())));
    source.urlsLock().ifPresent(lock -> AddressLedger.check(lock, catalog(), found));
    this.findings = SiteBuilder.wanted(settings, found);
  }

  /** Reads all files of a site. */
  public static WarmSite of(SiteSource source, Options options) {
    return of(source, options, new Memory());
  }

  static WarmSite of(SiteSource source, Options options, Memory memory) {
    return new WarmSite(source, options, memory);
  }

  /** The same site with other files; those whose text is the same are not read again. */
  public WarmSite with(SiteSource now) {
    return new WarmSite(now, options, new Memory(files));
  }

  public SiteSource source() {
    return source;
  }

  public Catalog catalog() {
    return checked.catalog();
  }

  /** Entries that are in no catalogue, since parts of them are missing or can't be read. */
  public List<Entry> incomplete() {
    return files.incomplete();
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
          reading.category(file).taken(found).ifPresent(c -> checked.files().check(c, found));
      case PAGE -> reading.page(file).taken(found).ifPresent(p -> checked.files().check(p, found));
      case ENTRY ->
          entry(file)
              .taken(found)
              .map(Written::entry)
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
      case ENTRY -> entry(file).value().map(w -> w.entry().links()).orElse(List.of());
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

  private boolean isRead(Entry entry) {
    return options.drafts() || !entry.draft();
  }

  private One<Written> entry(PageFile file) {
    return reading().entry(file, files.category(file));
  }

  private FileReading reading() {
    return new FileReading(options.asOf(), catalog().settings().language());
  }

  /** The paths under which the site's own static files can be linked. */
  private static Set<String> linkable(SiteSource source) {
    return source.statics().keySet().stream()
        .map(name -> "static/" + name)
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.errata.build;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.entry.SettingsReader;
import dev.errata.feed.Feeds;
import dev.errata.feed.host.HostLimits;
import dev.errata.feed.host.HostLimits.Counts;
import dev.errata.model.Settings;
import dev.errata.page.Pages;
import dev.errata.page.offline.MatcherFiles;
import dev.errata.page.theme.Policy;
import dev.errata.page.theme.Theme;
import dev.errata.page.theme.ThemeFiles;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import dev.errata.search.SearchFiles;
import dev.errata.source.SiteSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Runs the stages in their order. */
public final class SiteBuilder {
  private final SiteSource source;
  private final Options options;
  private final Memory memory;
  private SearchFiles search;
  private final Findings findings = new Findings();

  private SiteBuilder(SiteSource source, Options options, Memory memory) {
    this.source = source;
    this.options = options;
    this.memory = memory;
  }

  /** The whole site: its catalogue, its recipes, and all findings but those of making files. */
  public static Built build(SiteSource source, Options options) {
    SiteBuilder builder = new SiteBuilder(source, options, new Memory());
    Built built = builder.built();
    builder.checkWhole(built);
    return new Built(
        built.catalog(), built.site(), builder.wanted(built.catalog()), builder.hostPlace());
  }

  /**
   * The same for whoever shows single pages: nothing is made before it is asked for, only what
   * changed since the last time is read, and the limits of the site's host are not looked at.
   */
  public static Built preview(SiteSource source, Options options, Memory memory) {
    return new SiteBuilder(source, options, memory).built();
  }

  private Built built() {
    Catalog catalog = catalog();
    Site site = site(catalog);
    return new Built(catalog, site, wanted(catalog), hostPlace());
  }

  /** The catalogue alone, for whoever needs no pages. */
  public static Read read(SiteSource source, Options options) {
    WarmSite read = WarmSite.of(source, options);
    return new Read(read.catalog(), read.findings());
  }

  private List<Diagnostic> wanted(Catalog catalog) {
    return wanted(catalog.settings(), findings);
  }

  /** All findings but the warnings that the site turned off. */
  static List<Diagnostic> wanted(Settings settings, Findings findings) {
    Set<Code> off = settings.turnedOff();
    return findings.sorted().stream().filter(d -> !off.contains(d.code())).toList();
  }

  /** A catalogue and what was found on the way to it. */
  public record Read(Catalog catalog, List<Diagnostic> findings) {}

  private Catalog catalog() {
    WarmSite read = WarmSite.of(source, options, memory);
    findings.addAll(read.findings());
    return read.catalog();
  }

  /** The settings of a site, and what is wrong with them. */
  static Settings settings(SiteSource source, Options options, Findings findings) {
    Settings settings =
        source
            .settings()
            .map(text -> new SettingsReader(options.asOf()).read(text, findings))
            .orElse(SettingsReader.DEFAULT);
    if (source.settings().isEmpty() && !source.pages().isEmpty()) {
      SourceSpan place = new SourceText("site.yml", "").start();
      findings.add(
          Diagnostic.of(Code.MISSING_KEY, place, "the site has no site.yml, so it has no title")
              .withHelp("make one with the line title: NAME OF THE SITE"));
    }
    Settings effective = options.baseUrl().map(settings::withBaseUrl).orElse(settings);
    if (effective.baseUrl().isEmpty() && source.settings().isPresent()) {
      findings.add(
          Diagnostic.of(
                  Code.NO_BASE_URL,
                  line(source.settings().get(), 1),
                  "without base_url there is no sitemap, no feed and no canonical address")
              .withHelp("add base_url: https://… where the site is published"));
    }
    return effective;
  }

  /** A 1-based line without the white space at its end. */
  private static SourceSpan line(SourceText text, int line) {
    int start = text.lineStart(line);
    return text.span(start, start + text.lineText(line).stripTrailing().length());
  }

  private Site site(Catalog catalog) {
    Theme theme = theme(catalog.settings());
    List<Recipe> recipes = new ArrayList<>();
    if (theme.findings().stream().anyMatch(Diagnostic::isError)) {
      return new Site(recipes);
    }
    search = SearchFiles.of(catalog);
    MatcherFiles matcher =
        new MatcherFiles(
            search.matcherAddress(),
            search.scrubberAddress(),
            SearchFiles.FOLDER,
            search.manifest(),
            search::kept);
    Pages.recipes(catalog, theme, matcher).forEach(r -> recipes.add(OutputCheck.checked(r)));
    recipes.addAll(Feeds.recipes(catalog, Policy.OF_PAGES));
    recipes.replaceAll(recipe -> recipe.madeBy(options.version()));
    return new Site(recipes, SearchFiles.FOLDER, search::recipes);
  }

  /** Makes what every page and the index depend on, with all processors, and checks the whole. */
  private void checkWhole(Built built) {
    if (built.site().isEmpty()) {
      return;
    }
    // The index takes one thread about as long as the fingerprints take the others.
    ForkJoinTask<?> index = ForkJoinPool.commonPool().submit(search::index);
    built.site().early().parallelStream().forEach(Recipe::fingerprint);
    index.join();
    findings.addAll(built.findingsOfSamples(options.jobs()));
    checkLimits(built);
  }

  private void checkLimits(Built built) {
    Catalog catalog = built.catalog();
    Counts counts = Counts.ofFiles(built.site().size(), catalog.aliases().size());
    findings.addAll(HostLimits.check(catalog.settings().host(), counts, hostPlace()));
  }

  /** Where {@code site.yml} names the host. */
  private SourceSpan hostPlace() {
    SourceText text = source.settings().orElseGet(() -> new SourceText("site.yml", ""));
    for (int line = 1; line <= text.lines(); line++) {
      if (text.lineText(line).startsWith("host:")) {
        return line(text, line);
      }
    }
    return text.start();
  }

  private Theme theme(Settings settings) {
    String language = settings.language();
    return memory.theme(
        new Memory.ThemeFrom(source.templates(), source.statics(), language),
        findings,
        into -> {
          ThemeFiles files = ThemeFiles.standard().with(source.templates(), source.statics(), into);
          Theme theme = Theme.of(files, language);
          into.addAll(theme.findings());
          return theme;
        });
  }
}

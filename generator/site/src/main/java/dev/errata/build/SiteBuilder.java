package dev.errata.build;

import dev.errata.catalog.AddressLedger;
import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.Contents;
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
import dev.errata.page.MatcherFiles;
import dev.errata.page.Pages;
import dev.errata.page.theme.Policy;
import dev.errata.page.theme.Theme;
import dev.errata.page.theme.ThemeFiles;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import dev.errata.search.SearchFiles;
import dev.errata.source.SiteSource;
import java.util.ArrayList;
import java.util.List;

/** Runs the stages in their order. */
public final class SiteBuilder {
  private final SiteSource source;
  private final Options options;
  private final Findings findings = new Findings();

  private SiteBuilder(SiteSource source, Options options) {
    this.source = source;
    this.options = options;
  }

  /** The whole site: its catalogue, its recipes, and all findings but those of making files. */
  public static Built build(SiteSource source, Options options) {
    SiteBuilder builder = new SiteBuilder(source, options);
    Catalog catalog = builder.catalog();
    Site site = builder.site(catalog);
    return new Built(catalog, site, builder.findings.sorted(), builder.hostPlace());
  }

  /** The catalogue alone, for whoever needs no pages. */
  public static Read read(SiteSource source, Options options) {
    SiteBuilder builder = new SiteBuilder(source, options);
    Catalog catalog = builder.catalog();
    return new Read(catalog, builder.findings.sorted());
  }

  /** A catalogue and what was found on the way to it. */
  public record Read(Catalog catalog, List<Diagnostic> findings) {}

  private Catalog catalog() {
    findings.addAll(source.findings());
    Settings settings = settings(source, options, findings);
    Contents contents = new ContentReader(source, options, findings).read(settings);
    Catalog catalog = CatalogBuilder.build(contents, findings);
    source.urlsLock().ifPresent(lock -> AddressLedger.check(lock, catalog, findings));
    return catalog;
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
                  source.settings().get().start(),
                  "without base_url there is no sitemap, no feed and no canonical address")
              .withHelp("add base_url: https://… where the site is published"));
    }
    return effective;
  }

  private Site site(Catalog catalog) {
    Theme theme = theme(catalog.settings());
    List<Recipe> recipes = new ArrayList<>();
    if (theme.findings().stream().anyMatch(Diagnostic::isError)) {
      return new Site(recipes);
    }
    SearchFiles search = SearchFiles.of(catalog);
    MatcherFiles matcher =
        new MatcherFiles(search.moduleAddress(), SearchFiles.FOLDER, search.manifest());
    Pages.recipes(catalog, theme, matcher).forEach(r -> recipes.add(OutputCheck.checked(r)));
    recipes.addAll(Feeds.recipes(catalog, Policy.OF_PAGES));
    recipes.addAll(search.recipes());
    Site site = new Site(recipes);
    Counts counts = Counts.ofFiles(site.size(), catalog.aliases().size());
    findings.addAll(HostLimits.check(catalog.settings().host(), counts, hostPlace()));
    return site;
  }

  /** Where {@code site.yml} names the host. */
  private SourceSpan hostPlace() {
    SourceText text = source.settings().orElseGet(() -> new SourceText("site.yml", ""));
    for (int line = 1; line <= text.lines(); line++) {
      if (text.lineText(line).startsWith("host:")) {
        int start = text.lineStart(line);
        return text.span(start, start + text.lineText(line).stripTrailing().length());
      }
    }
    return text.start();
  }

  private Theme theme(Settings settings) {
    ThemeFiles files = ThemeFiles.standard().with(source.templates(), source.statics(), findings);
    Theme theme = Theme.of(files, settings.language());
    findings.addAll(theme.findings());
    return theme;
  }
}

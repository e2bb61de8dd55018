package dev.errata.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.relation.Related;
import dev.errata.feed.host.Headers;
import dev.errata.feed.host.Redirects;
import dev.errata.model.Body;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Once;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The recipes of everything that is not a page for people. */
public final class Feeds {
  private final Catalog catalog;
  private final String policy;
  private final String settings;
  private final List<Recipe> recipes = new ArrayList<>();

  /** Stands for all that lists say of the whole site. */
  private final Supplier<String> all = new Once<>(this::all);

  private Feeds(Catalog catalog, String policy) {
    this.catalog = catalog;
    this.policy = policy;
    this.settings = of(catalog.settings().published());
  }

  private String all() {
    List<String> parts = new ArrayList<>(List.of(settings));
    catalog.entries().forEach(entry -> parts.add(print(entry)));
    catalog.categories().forEach(c -> parts.addAll(List.of(c.slug(), c.title())));
    catalog.pages().forEach(p -> parts.add(p.slug()));
    return of(parts);
  }

  /**
   * All recipes; those that need absolute addresses only where the site knows its own.
   *
   * @param policy the Content-Security-Policy of pages
   */
  public static List<Recipe> recipes(Catalog catalog, String policy) {
    Feeds feeds = new Feeds(catalog, policy);
    feeds.everywhere();
    feeds.redirects();
    catalog.entries().forEach(feeds::twin);
    catalog.settings().baseUrl().ifPresent(feeds::absolute);
    return feeds.recipes;
  }

  private void everywhere() {
    add("errors.json", all, () -> new ErrorsJson(catalog).bytes());
    recipes.add(Recipe.of(new OutputPath("errors.schema.json"), ErrorsJson.schema()));
    text("llms.txt", all, () -> new Llms(catalog).text());
    text("robots.txt", () -> settings, this::robots);
    text("_headers", () -> policy, () -> Headers.text(policy));
  }

  private void redirects() {
    String lines = Redirects.lines(catalog);
    if (!lines.isEmpty()) {
      text("_redirects", () -> lines, () -> lines);
    }
    catalog.aliases().forEach(this::redirect);
  }

  private void redirect(String alias, EntryId id) {
    Entry entry = catalog.entry(id).orElseThrow();
    List<String> parts = List.of(settings, policy, id.toString(), entry.title().value());
    text(
        alias + "index.html", () -> of(parts), () -> Redirects.page(catalog, alias, entry, policy));
  }

  private void twin(Entry entry) {
    text(
        entry.id().address() + "index.md",
        () -> of(parts(entry, catalog.related(entry.id()))),
        () -> new Twin(catalog, entry, catalog.related(entry.id())).text());
  }

  private List<String> parts(Entry entry, List<Related> related) {
    String category = entry.id().category();
    List<String> parts = new ArrayList<>(List.of(settings, print(entry)));
    catalog.category(category).ifPresent(c -> parts.add(c.title()));
    for (Related other : catalog.related(entry.id())) {
      parts.add(other.entry().id().toString());
      parts.add(other.entry().title().value());
      parts.add(other.kind().map(Object::toString).orElse(""));
      parts.add(other.differs().map(Body.Inline::marked).orElse(""));
      parts.add(Boolean.toString(other.inverse()));
    }
    return parts;
  }

  private void absolute(URI base) {
    new Sitemap(catalog, base).files().forEach((name, text) -> text(name, all, text));
    text("opensearch.xml", () -> settings, () -> OpenSearch.text(catalog.settings(), base));
    atom(AtomFeed.ofSite(catalog, base));
    catalog.categories().forEach(category -> atom(AtomFeed.of(catalog, base, category)));
  }

  private void atom(AtomFeed feed) {
    text(feed.address() + "feed.xml", () -> of(parts(feed)), feed::text);
  }

  private List<String> parts(AtomFeed feed) {
    List<String> parts = new ArrayList<>(List.of(settings, feed.title()));
    feed.entries().forEach(entry -> parts.add(print(entry)));
    return parts;
  }

  private String print(Entry entry) {
    return catalog.print(entry).hex();
  }

  private String robots() {
    String sitemap =
        catalog.settings().baseUrl().map(base -> "Sitemap: " + base + "sitemap.xml\n").orElse("");
    return "User-agent: *\nAllow: /\n" + sitemap;
  }

  private static String of(List<String> parts) {
    return Fingerprint.of(parts.toArray(String[]::new)).hex();
  }

  private void text(String path, Supplier<String> madeFrom, Supplier<String> text) {
    add(path, madeFrom, () -> text.get().getBytes(UTF_8));
  }

  private void add(String path, Supplier<String> madeFrom, Supplier<byte[]> bytes) {
    Supplier<Fingerprint> print = () -> Fingerprint.of("feed", path, madeFrom.get());
    recipes.add(Recipe.of(new OutputPath(path), print, bytes));
  }
}

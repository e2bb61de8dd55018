package dev.errata.feed;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CodePage;
import dev.errata.catalog.relation.Related;
import dev.errata.model.Entry;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The recipes of everything that is not a page for people. */
public final class Feeds {
  private final Catalog catalog;
  private final String policy;
  private final List<Recipe> recipes = new ArrayList<>();

  /** Stands for the whole catalogue: lists change when any entry does. */
  private final String all;

  private Feeds(Catalog catalog, String policy) {
    this.catalog = catalog;
    this.policy = policy;
    List<String> parts = new ArrayList<>(List.of(catalog.settings().toString()));
    catalog.entries().forEach(e -> parts.add(e.id() + "\n" + e.source().text()));
    catalog
        .categories()
        .forEach(c -> parts.add(c.slug() + "\n" + c.title() + "\n" + c.summary().text()));
    catalog.pages().forEach(p -> parts.add(p.slug() + "\n" + p.title()));
    this.all = Fingerprint.of(parts.toArray(String[]::new)).hex();
  }

  /**
   * All recipes; those that need absolute addresses only where the site knows its own.
   *
   * @param policy the Content-Security-Policy of pages
   */
  public static List<Recipe> recipes(Catalog catalog, String policy) {
    Feeds feeds = new Feeds(catalog, policy);
    feeds.everywhere();
    catalog.settings().baseUrl().ifPresent(feeds::absolute);
    return feeds.recipes;
  }

  private void everywhere() {
    add("errors.json", all, () -> new ErrorsJson(catalog).text());
    add("errors.schema.json", ErrorsJson.VERSION, ErrorsJson::schema);
    add("llms.txt", all, () -> new Llms(catalog).text());
    add("robots.txt", all, this::robots);
    add("_headers", policy, () -> Headers.text(policy));
    add("_redirects", all, () -> Redirects.lines(catalog));
    catalog
        .aliases()
        .forEach(
            (alias, id) ->
                add(
                    alias + "index.html",
                    Fingerprint.of(catalog.settings().toString(), id.toString(), policy).hex(),
                    () -> Redirects.page(catalog, alias, catalog.entry(id).orElseThrow(), policy)));
    for (Entry entry : catalog.entries()) {
      List<Related> related = catalog.related(entry.id());
      List<String> parts =
          new ArrayList<>(List.of(entry.source().text(), catalog.settings().toString()));
      related.forEach(r -> parts.add(r.entry().id() + r.entry().title().value() + r.kind()));
      String made = Fingerprint.of(parts.toArray(String[]::new)).hex();
      add(entry.id().address() + "index.md", made, () -> new Twin(catalog, entry, related).text());
    }
  }

  private void absolute(URI base) {
    Sitemap sitemap = new Sitemap(catalog, base);
    for (String name : sitemap.names()) {
      add(name, all, () -> sitemap.text(name));
    }
    add("feed.xml", all, () -> new AtomFeed(catalog, base).ofSite());
    add(
        "opensearch.xml",
        catalog.settings().toString(),
        () -> OpenSearch.text(catalog.settings(), base));
    catalog
        .categories()
        .forEach(
            category ->
                add(
                    category.address() + "feed.xml",
                    all,
                    () -> new AtomFeed(catalog, base).of(category)));
  }

  private String robots() {
    String sitemap =
        catalog.settings().baseUrl().map(base -> "Sitemap: " + base + "sitemap.xml\n").orElse("");
    return "User-agent: *\nAllow: /\n" + sitemap;
  }

  private void add(String path, String madeFrom, Supplier<String> text) {
    recipes.add(
        Recipe.of(
            new OutputPath(path),
            Fingerprint.of("feed", path, madeFrom),
            () -> text.get().getBytes(StandardCharsets.UTF_8)));
  }

  /** The address below the root of the page for a code. */
  static String address(CodePage code) {
    return "e/" + code.path() + "/";
  }
}

package dev.errata.page;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CodePage;
import dev.errata.catalog.Tag;
import dev.errata.catalog.relation.Related;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.page.EntryPages.Surroundings;
import dev.errata.page.address.Paging;
import dev.errata.page.offline.MatcherFiles;
import dev.errata.page.offline.Offline;
import dev.errata.page.theme.Theme;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.Once;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The recipes of all HTML pages and of the theme's static files. */
public final class Pages {
  private final Catalog catalog;
  private final Theme theme;
  private final MatcherFiles matcher;
  private final Fingerprint common;
  private final EntryPages entryPages;
  private final ListPages listPages;
  private final AllErrors allErrors;

  /** Stands for what lists show of each entry, which stands in many of them. */
  private final Map<EntryId, Fingerprint> listed;

  private Pages(Catalog catalog, Theme theme, MatcherFiles matcher) {
    Settings settings = catalog.settings();
    Shell shell = new Shell(theme, settings, catalog.pages(), matcher);
    StructuredData structured = new StructuredData(settings);
    Feedback feedback = new Feedback(settings.repository(), theme.words());
    this.catalog = catalog;
    this.theme = theme;
    this.matcher = matcher;
    this.common = common(matcher);
    this.entryPages = new EntryPages(shell, theme.words(), structured, feedback);
    this.listPages = new ListPages(shell, settings, theme.words());
    this.allErrors = new AllErrors(shell, theme.words(), catalog.entries());
    this.listed =
        catalog.entries().parallelStream()
            .collect(Collectors.toConcurrentMap(Entry::id, Pages::listed));
  }

  /** All recipes; nothing is rendered before one is asked for. */
  public static List<Recipe> recipes(Catalog catalog, Theme theme, MatcherFiles matcher) {
    return new Pages(catalog, theme, matcher).all();
  }

  private List<Recipe> all() {
    Collection<Entry> entries = catalog.entries();
    List<Recipe> recipes = new ArrayList<>();
    theme
        .assets()
        .all()
        .forEach(asset -> recipes.add(Recipe.of(new OutputPath(asset.address()), asset.content())));
    theme
        .pictures()
        .forEach((name, file) -> recipes.add(Recipe.of(new OutputPath("static/" + name), file)));
    entries.forEach(entry -> recipes.add(entry(entry)));
    catalog.categories().forEach(category -> recipes.addAll(category(category)));
    catalog.tags().values().forEach(tag -> recipes.addAll(tag(tag)));
    catalog.codes().values().forEach(code -> recipes.addAll(code(code)));
    catalog.pages().forEach(page -> recipes.add(plain(page)));
    Supplier<Fingerprint> listed = new Once<>(() -> listed("", entries));
    recipes.add(page("", "home.ftlh", this::home, () -> listPages.home(catalog)));
    recipes.addAll(pages(allErrors.paging(), "index.ftlh", listed, allErrors::view));
    allErrors.parts().forEach((slug, in) -> recipes.addAll(part(slug, in)));
    recipes.add(page("tags/", "index.ftlh", listed, () -> listPages.tags(catalog.tags().values())));
    recipes.add(
        recipe(new OutputPath("404.html"), "missing.ftlh", Fingerprint::of, listPages::missing));
    recipes.add(
        recipe(new OutputPath(Offline.PAGE), "offline.ftlh", Fingerprint::of, listPages::offline));
    recipes.addAll(Offline.recipes(catalog.settings(), theme, matcher));
    return recipes;
  }

  private Recipe entry(Entry entry) {
    return page(
        entry.id().address(),
        "entry.ftlh",
        () -> print(entry, around(entry)),
        () -> entryPages.view(entry, around(entry)));
  }

  private Surroundings around(Entry entry) {
    boolean alone = catalog.inCategory(entry.id().category()).size() == 1;
    return new Surroundings(title(entry), alone, catalog.related(entry.id()));
  }

  private Fingerprint print(Entry entry, Surroundings around) {
    List<String> parts = new ArrayList<>(List.of(catalog.print(entry).hex(), around.category()));
    parts.add(Boolean.toString(around.alone()));
    for (Related other : around.near()) {
      parts.add(other.entry().id().toString());
      parts.add(other.entry().title().value());
      parts.add(other.kind().map(Object::toString).orElse(""));
      parts.add(other.differs().map(d -> d.html().value()).orElse(""));
      parts.add(Boolean.toString(other.inverse()));
    }
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private String title(Entry entry) {
    String slug = entry.id().category();
    return catalog.category(slug).map(Category::title).orElse(slug);
  }

  private List<Recipe> part(String slug, List<Entry> entries) {
    Supplier<Fingerprint> own = new Once<>(() -> listed(slug, entries));
    return pages(allErrors.paging(slug), "index.ftlh", own, n -> allErrors.part(slug, n));
  }

  private List<Recipe> category(Category category) {
    List<Entry> entries = catalog.inCategory(category.slug());
    Supplier<List<Entry>> ordered = new Once<>(() -> ListPages.inOrder(entries));
    return pages(
        ListPages.paging(category.address(), entries),
        "list.ftlh",
        new Once<>(() -> listed(print(category), entries)),
        n -> listPages.category(category, ordered.get(), n));
  }

  private static String print(Category category) {
    List<String> parts = new ArrayList<>(List.of(category.title()));
    parts.add(category.summary().html().value());
    category
        .body()
        .ifPresent(
            body -> {
              parts.add(body.lead().value());
              body.sections()
                  .forEach(s -> parts.addAll(List.of(s.title(), s.id(), s.html().value())));
            });
    return Fingerprint.of(parts.toArray(String[]::new)).hex();
  }

  private List<Recipe> tag(Tag tag) {
    Supplier<List<Entry>> ordered = new Once<>(() -> ListPages.inOrder(tag.entries()));
    return pages(
        ListPages.paging(ListPages.address(tag), tag.entries()),
        "list.ftlh",
        new Once<>(() -> listed(tag.name(), tag.entries())),
        n -> listPages.tag(tag, ordered.get(), n));
  }

  private List<Recipe> code(CodePage code) {
    Supplier<List<Entry>> ordered = new Once<>(() -> ListPages.inOrder(code.entries()));
    return pages(
        ListPages.paging(ListPages.address(code), code.entries()),
        "list.ftlh",
        new Once<>(() -> listed(code.codes().toString(), code.entries())),
        n -> listPages.code(code, ordered.get(), n));
  }

  /** All pages of a list. */
  private List<Recipe> pages(
      Paging paging,
      String template,
      Supplier<Fingerprint> own,
      IntFunction<? extends Record> view) {
    return paging
        .numbers()
        .mapToObj(n -> page(paging.address(n), template, own, () -> view.apply(n)))
        .toList();
  }

  private Recipe plain(Page page) {
    return page(
        page.address(),
        "plain.ftlh",
        () -> Fingerprint.of(page.source().text()),
        () -> listPages.plain(page));
  }

  private Fingerprint home() {
    return Fingerprint.of(listPages.home(catalog).toString());
  }

  /** Stands for what lists show of entries. */
  private Fingerprint listed(String heading, Collection<Entry> entries) {
    List<String> parts = new ArrayList<>(List.of(heading));
    entries.forEach(entry -> parts.add(listed.get(entry.id()).hex()));
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private static Fingerprint listed(Entry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.id().toString());
    parts.add(entry.title().value());
    parts.add(entry.summary().html().value());
    parts.add(EntryPages.shown(entry));
    entry.tags().forEach(tag -> parts.add(tag.value()));
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private Recipe page(
      String address, String template, Supplier<Fingerprint> own, Supplier<? extends Record> view) {
    return recipe(OutputPath.page(address), template, own, view);
  }

  private Recipe recipe(
      OutputPath path,
      String template,
      Supplier<Fingerprint> own,
      Supplier<? extends Record> view) {
    Supplier<Fingerprint> all =
        new Once<>(() -> Fingerprint.of(common.hex(), template, own.get().hex()));
    return new Recipe(path, all, () -> theme.render(template, view.get()));
  }

  /** What every page depends on. */
  private Fingerprint common(MatcherFiles matcher) {
    List<String> parts = new ArrayList<>();
    parts.add(theme.fingerprint().hex());
    parts.addAll(catalog.settings().published());
    parts.add(matcher.module());
    parts.add(matcher.scrubber());
    parts.add(matcher.folder());
    parts.add(matcher.manifest());
    catalog.pages().forEach(p -> parts.addAll(List.of(p.address(), p.title())));
    return Fingerprint.of(parts.toArray(String[]::new));
  }
}

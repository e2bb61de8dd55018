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
import dev.errata.page.theme.Theme;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The recipes of all HTML pages and of the theme's static files. */
public final class Pages {
  private final Catalog catalog;
  private final Theme theme;
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
    recipes.addAll(entries.parallelStream().map(this::entry).toList());
    catalog.categories().forEach(category -> recipes.add(category(category)));
    catalog.tags().values().forEach(tag -> recipes.add(tag(tag)));
    catalog.codes().values().forEach(code -> recipes.add(code(code)));
    catalog.pages().forEach(page -> recipes.add(plain(page)));
    Fingerprint listed = listed("", entries);
    recipes.add(page("", "home.ftlh", home(), () -> listPages.home(catalog)));
    recipes.add(page("all/", "index.ftlh", listed, allErrors::view));
    allErrors.parts().forEach((slug, in) -> recipes.add(part(slug, in)));
    recipes.add(page("tags/", "index.ftlh", listed, () -> listPages.tags(catalog.tags().values())));
    recipes.add(
        recipe(new OutputPath("404.html"), "missing.ftlh", Fingerprint.of(), listPages::missing));
    return recipes;
  }

  private Recipe entry(Entry entry) {
    String category = title(entry);
    List<String> parts = new ArrayList<>(List.of(catalog.print(entry).hex(), category));
    for (Related other : catalog.related(entry.id())) {
      parts.add(other.entry().id().toString());
      parts.add(other.entry().title().value());
      parts.add(other.kind().map(Object::toString).orElse(""));
      parts.add(other.differs().map(d -> d.html().value()).orElse(""));
      parts.add(Boolean.toString(other.inverse()));
    }
    return page(
        entry.id().address(),
        "entry.ftlh",
        Fingerprint.of(parts.toArray(String[]::new)),
        () -> entryPages.view(entry, category, catalog.related(entry.id())));
  }

  private String title(Entry entry) {
    String slug = entry.id().category();
    return catalog.category(slug).map(Category::title).orElse(slug);
  }

  private Recipe part(String slug, List<Entry> entries) {
    return page(
        "all/" + slug + "/", "index.ftlh", listed(slug, entries), () -> allErrors.part(slug));
  }

  private Recipe category(Category category) {
    List<Entry> entries = catalog.inCategory(category.slug());
    return page(
        category.address(),
        "list.ftlh",
        listed(category.toString(), entries),
        () -> listPages.category(category, entries));
  }

  private Recipe tag(Tag tag) {
    return page(
        ListPages.address(tag),
        "list.ftlh",
        listed(tag.name(), tag.entries()),
        () -> listPages.tag(tag));
  }

  private Recipe code(CodePage code) {
    return page(
        ListPages.address(code),
        "list.ftlh",
        listed(code.codes().toString(), code.entries()),
        () -> listPages.code(code));
  }

  private Recipe plain(Page page) {
    return page(
        page.address(),
        "plain.ftlh",
        Fingerprint.of(page.source().text()),
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
    parts.add(entry.summary().text());
    parts.add(EntryPages.shown(entry));
    entry.tags().forEach(tag -> parts.add(tag.value()));
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private Recipe page(
      String address, String template, Fingerprint own, Supplier<? extends Record> view) {
    return recipe(OutputPath.page(address), template, own, view);
  }

  private Recipe recipe(
      OutputPath path, String template, Fingerprint own, Supplier<? extends Record> view) {
    Fingerprint all = Fingerprint.of(common.hex(), template, own.hex());
    return new Recipe(path, all, () -> theme.render(template, view.get()));
  }

  /** What every page depends on. */
  private Fingerprint common(MatcherFiles matcher) {
    List<String> parts = new ArrayList<>();
    parts.add(theme.fingerprint().hex());
    parts.add(catalog.settings().toString());
    parts.add(matcher.toString());
    catalog.pages().forEach(p -> parts.addAll(List.of(p.address(), p.title())));
    return Fingerprint.of(parts.toArray(String[]::new));
  }
}

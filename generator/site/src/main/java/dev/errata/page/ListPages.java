package dev.errata.page;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CodePage;
import dev.errata.catalog.Tag;
import dev.errata.model.Body;
import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import dev.errata.page.theme.Words;
import dev.errata.page.view.EntryView.Section;
import dev.errata.page.view.Frame;
import dev.errata.page.view.HomeView;
import dev.errata.page.view.HomeView.Counted;
import dev.errata.page.view.HomeView.Recent;
import dev.errata.page.view.IndexView;
import dev.errata.page.view.Link;
import dev.errata.page.view.ListView;
import dev.errata.page.view.ListView.Item;
import dev.errata.page.view.PlainView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the views of all pages that lead to entries. */
final class ListPages {
  private static final int RECENT = 8;
  private static final int LONGEST_DEMO = 2000;

  private final Shell shell;
  private final Settings settings;
  private final Words words;
  private final Proof proof;

  ListPages(Shell shell, Settings settings, Words words) {
    this.shell = shell;
    this.settings = settings;
    this.words = words;
    this.proof = new Proof(words);
  }

  /** The first page. */
  HomeView home(Catalog catalog) {
    Links links = Links.at("");
    List<Counted> categories =
        catalog.categories().stream()
            .map(
                c ->
                    new Counted(
                        links.to(c.address()),
                        c.title(),
                        errors(catalog.inCategory(c.slug()).size())))
            .toList();
    List<Recent> recent =
        catalog.recent(RECENT).stream()
            .map(e -> new Recent(link(e, links), proof.day(e.updated())))
            .toList();
    String errors = errors(catalog.entries().size());
    String tools = words.count("categories", categories.size());
    String lede =
        settings.description().isEmpty()
            ? words.get("home_lede", errors, tools)
            : settings.description();
    Frame frame = shell.frame("", settings.title(), lede, List.of());
    return new HomeView(frame, lede, demo(catalog.entries()), categories, recent);
  }

  /** A category with its introduction. */
  ListView category(Category category, List<Entry> entries) {
    Links links = Links.at(category.address());
    return new ListView(
        shell.frame(
            category.address(),
            words.get("category_title", category.title()),
            category.summary().text(),
            List.of()),
        Optional.of(new Link(links.to("all/"), words.get("all_errors"))),
        category.title(),
        errors(entries.size()),
        category.summary().html(),
        category.body().map(Body::lead).orElse(SafeHtml.EMPTY),
        category.body().map(EntryPages::sections).orElse(List.of()),
        items(entries, links));
  }

  /** All errors with a tag. */
  ListView tag(Tag tag) {
    String address = address(tag);
    Link above = new Link(Links.at(address).to("tags/"), words.get("tags"));
    return list(address, above, words.get("tag_title", tag.name()), tag.entries());
  }

  /** All errors with a code. */
  ListView code(CodePage code) {
    String address = address(code);
    Link above = new Link(Links.at(address).to("all/"), words.get("all_errors"));
    String title = words.get("code_title", String.join(", ", code.codes()));
    return list(address, above, title, code.entries());
  }

  private ListView list(String address, Link above, String title, List<Entry> entries) {
    return new ListView(
        shell.frame(address, title, "", List.of()),
        Optional.of(above),
        title,
        errors(entries.size()),
        SafeHtml.EMPTY,
        SafeHtml.EMPTY,
        List.of(),
        items(entries, Links.at(address)));
  }

  /** All tags with their numbers. */
  IndexView tags(Collection<Tag> tags) {
    String address = "tags/";
    Links links = Links.at(address);
    List<Counted> counted =
        tags.stream()
            .map(t -> new Counted(links.to(address(t)), t.name(), errors(t.entries().size())))
            .toList();
    String title = words.get("tags_title");
    return new IndexView(
        shell.frame(address, title, "", List.of()),
        title,
        words.count("tags", tags.size()),
        List.of(),
        counted);
  }

  static String address(Tag tag) {
    return "tags/" + tag.slug() + "/";
  }

  static String address(CodePage code) {
    return "e/" + code.path() + "/";
  }

  /** A plain page. */
  PlainView plain(Page page) {
    List<Section> sections = EntryPages.sections(page.body());
    Frame frame = shell.frame(page.address(), page.title(), page.summary().text(), List.of());
    return new PlainView(frame, page.title(), page.summary().html(), page.body().lead(), sections);
  }

  /** The answer to addresses that do not exist. */
  PlainView missing() {
    String title = words.get("missing_title");
    return new PlainView(shell.anywhere(title), title, SafeHtml.EMPTY, SafeHtml.EMPTY, List.of());
  }

  static List<Item> items(Collection<Entry> entries, Links links) {
    return entries.stream().map(e -> item(e, links)).toList();
  }

  private static Item item(Entry entry, Links links) {
    return new Item(
        links.to(entry.id().address()),
        entry.title().value(),
        EntryPages.shown(entry),
        entry.summary().text());
  }

  private static Link link(Entry entry, Links links) {
    return new Link(links.to(entry.id().address()), entry.title().value());
  }

  private String errors(int number) {
    return words.count("errors", number);
  }

  /** The longest sample that still fits on a screen, so that a reader sees what the box takes. */
  private static Optional<String> demo(Collection<Entry> entries) {
    return entries.stream()
        .flatMap(e -> e.samples().samples().stream())
        .map(s -> s.value())
        .filter(s -> s.length() <= LONGEST_DEMO)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }
}

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
import dev.errata.page.address.Links;
import dev.errata.page.address.Paging;
import dev.errata.page.address.Plain;
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
import dev.errata.page.view.Pager;
import dev.errata.page.view.PlainView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Makes the views of all pages that lead to entries. */
final class ListPages {
  private static final int RECENT = 8;
  private static final int LONGEST_DEMO = 2000;

  /** So much of what stands first on a page tells it from the others. */
  private static final int NAME_OF_A_PAGE = 60;

  /** From so many on, a field above a list narrows it down. */
  static final int FILTERED = 8;

  /** From so many headings on, a page of text has a list of them. */
  private static final int LISTED = 3;

  /** A page of so many is about 100 KB long and still found through at a glance. */
  private static final int ON_A_PAGE = 250;

  private final Shell shell;
  private final Settings settings;
  private final Words words;
  private final Texts texts;
  private final Proof proof;

  ListPages(Shell shell, Settings settings, Words words) {
    this.shell = shell;
    this.settings = settings;
    this.words = words;
    this.proof = new Proof(words);
    this.texts = new Texts(words);
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

  /** A category with its introduction, or a further page of its errors. */
  ListView category(Category category, List<Entry> entries, int number) {
    Paging paging = paging(category.address(), entries);
    String address = paging.address(number);
    Links links = Links.at(address);
    String title = words.get("category_title", category.title());
    Optional<Body> body = category.body().filter(b -> number == 1);
    return new ListView(
        shell.frame(category, address, numbered(title, paging, number)),
        Optional.of(new Link(links.to("all/"), words.get("all_errors"))),
        category.title(),
        errors(entries.size()),
        category.summary().html(),
        body.map(Body::lead).map(texts::html).orElse(SafeHtml.EMPTY),
        body.map(texts::sections).orElse(List.of()),
        items(paging.part(entries, number), links),
        entries.size() >= FILTERED,
        pager(paging, number, entries));
  }

  /** All errors with a tag. */
  ListView tag(Tag tag, List<Entry> entries, int number) {
    Paging paging = paging(address(tag), entries);
    Link above = new Link(Links.at(paging.address(number)).to("tags/"), words.get("tags"));
    return list(paging, number, new Heading(above, words.get("tag_title", tag.name())), entries);
  }

  /** All errors with a code. */
  ListView code(CodePage code, List<Entry> entries, int number) {
    Paging paging = paging(address(code), entries);
    Link above = new Link(Links.at(paging.address(number)).to("all/"), words.get("all_errors"));
    String title = words.get("code_title", String.join(", ", code.codes()));
    return list(paging, number, new Heading(above, title), entries);
  }

  private record Heading(Link above, String title) {}

  private ListView list(Paging paging, int number, Heading heading, List<Entry> entries) {
    String address = paging.address(number);
    String title = numbered(heading.title(), paging, number);
    return new ListView(
        shell.frame(address, title, "", List.of()),
        Optional.of(heading.above()),
        heading.title(),
        errors(entries.size()),
        SafeHtml.EMPTY,
        SafeHtml.EMPTY,
        List.of(),
        items(paging.part(entries, number), Links.at(address)),
        entries.size() >= FILTERED,
        pager(paging, number, entries));
  }

  /** Errors as lists show them: by title. */
  static List<Entry> inOrder(Collection<Entry> entries) {
    Comparator<Entry> byTitle =
        Comparator.comparing(e -> e.title().value(), String.CASE_INSENSITIVE_ORDER);
    return entries.stream().sorted(byTitle.thenComparing(Entry::id)).toList();
  }

  /** The pages that a list of errors takes. */
  static Paging paging(String address, Collection<Entry> entries) {
    return new Paging(address, entries.size(), ON_A_PAGE);
  }

  private String numbered(String title, Paging paging, int number) {
    return number == 1 ? title : title + " – " + words.get("page_of", number, paging.pages());
  }

  private Optional<Pager> pager(Paging paging, int number, List<Entry> entries) {
    return pager(paging, number, words, i -> entries.get(i).title().value());
  }

  /**
   * The way from one page of a list to the others; none where there is but one.
   *
   * @param item names what stands at a place of the list
   */
  static Optional<Pager> pager(Paging paging, int number, Words words, IntFunction<String> item) {
    int last = paging.pages();
    if (last == 1) {
      return Optional.empty();
    }
    Links links = Links.at(paging.address(number));
    IntFunction<Link> to =
        n -> new Link(links.to(paging.address(n)), start(item.apply((n - 1) * paging.most())));
    return Optional.of(
        new Pager(
            words.get("page_of", number, last),
            number,
            number > 1 ? Optional.of(to.apply(number - 1)) : Optional.empty(),
            number < last ? Optional.of(to.apply(number + 1)) : Optional.empty(),
            words.get("all_pages", last),
            paging.numbers().mapToObj(to).toList()));
  }

  private static String start(String text) {
    boolean whole = text.codePointCount(0, text.length()) <= NAME_OF_A_PAGE;
    return whole ? text : text.substring(0, text.offsetByCodePoints(0, NAME_OF_A_PAGE)) + "…";
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
        counted,
        counted.size() >= FILTERED,
        Optional.empty());
  }

  static String address(Tag tag) {
    return "tags/" + tag.slug() + "/";
  }

  static String address(CodePage code) {
    return "e/" + code.path() + "/";
  }

  /** A plain page. */
  PlainView plain(Page page) {
    List<Section> sections = texts.sections(page.body());
    Frame frame = shell.frame(page.address(), page.title(), page.summary().text(), List.of());
    List<Link> contents = sections.stream().map(s -> new Link("#" + s.id(), s.title())).toList();
    return new PlainView(
        frame,
        page.title(),
        page.summary().html(),
        texts.html(page.body().lead()),
        sections,
        contents.size() < LISTED ? List.of() : contents);
  }

  /** The answer to addresses that do not exist. */
  PlainView missing() {
    String title = words.get("missing_title");
    return bare(title);
  }

  private PlainView bare(String title) {
    return new PlainView(
        shell.anywhere(title), title, SafeHtml.EMPTY, SafeHtml.EMPTY, List.of(), List.of());
  }

  /** What stands in place of a page that was not kept. */
  PlainView offline() {
    String title = words.get("offline_title");
    return bare(title);
  }

  static List<Item> items(Collection<Entry> entries, Links links) {
    return entries.stream().map(e -> item(e, links)).toList();
  }

  private static Item item(Entry entry, Links links) {
    return new Item(
        links.to(entry.id().address()),
        entry.title().value(),
        EntryPages.shown(entry),
        Plain.words(entry.summary().html()));
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

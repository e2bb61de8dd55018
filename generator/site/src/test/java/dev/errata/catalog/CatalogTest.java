package dev.errata.catalog;

import static dev.errata.catalog.EntryBuilder.category;
import static dev.errata.catalog.EntryBuilder.entry;
import static dev.errata.catalog.EntryBuilder.page;
import static dev.errata.catalog.EntryBuilder.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Body.Inline;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
  private final Findings findings = new Findings();

  private Catalog build(EntryBuilder... entries) {
    return build(List.of(), entries);
  }

  private Catalog build(List<Page> pages, EntryBuilder... entries) {
    List<Entry> all = Arrays.stream(entries).map(EntryBuilder::build).toList();
    List<Category> categories =
        all.stream().map(e -> e.id().category()).distinct().map(EntryBuilder::category).toList();
    return CatalogBuilder.build(new Contents(settings(null), categories, pages, all), findings);
  }

  /** Each finding as {@code code "what its span covers": message; help}. */
  private List<String> found() {
    return findings.sorted().stream()
        .map(
            d ->
                d.code().id()
                    + " \""
                    + d.span().text()
                    + "\": "
                    + d.message()
                    + d.help().map(h -> "; " + h).orElse(""))
        .toList();
  }

  private List<String> notes() {
    return findings.sorted().stream()
        .flatMap(d -> d.notes().stream())
        .map(n -> n.span().source().path() + " \"" + n.span().text() + "\"")
        .toList();
  }

  // addresses

  @Test
  void anAliasThatIsAPageIsAnErrorThatShowsBoth() {
    build(entry("npm/a").alias("/npm/b/"), entry("npm/b"));
    assertEquals(
        List.of(
            "address-taken \"/npm/b/\": the alias /npm/b/ is the address of a page of this site;"
                + " remove the alias, or rename that page first"),
        found());
    assertEquals(List.of("pages/npm/b.md \"---\""), notes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/npm/",
        "/about/",
        "/all/",
        "/Tags/",
        "/E/400/",
        "/NPM/A/",
        "/feed.xml/",
        "/robots.txt/x/",
        "/sitemap-3.xml/",
        "/npm/a/index.html/",
        "/404.html/",
        "/Errors.JSON/"
      })
  void anAliasThatLiesInTheWayOfTheSiteIsAnError(String alias) {
    Catalog catalog = build(List.of(page("about")), entry("npm/a").alias(alias));
    assertEquals(1, findings.sorted().size());
    assertEquals("address-taken", findings.sorted().getFirst().code().id());
    assertTrue(catalog.aliases().isEmpty(), "a refused alias must make no page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/con/x/", "/x/aux.html/", "/lpt1/"})
  void anAliasThatWindowsCanNotHoldIsAnError(String alias) {
    assertTrue(build(entry("npm/a").alias(alias)).aliases().isEmpty());
    assertEquals("invalid-alias", findings.sorted().getFirst().code().id());
  }

  @Test
  void twoEntriesThatClaimAnAddressShowBothPlacesAndTheFirstKeepsIt() {
    Catalog catalog = build(entry("npm/b").alias("/Old/x/"), entry("npm/a").alias("/old/x/"));
    assertEquals(
        List.of(
            "duplicate-alias \"/Old/x/\": the alias /Old/x/ is claimed twice; remove one of the two"),
        found());
    assertEquals(List.of("pages/npm/a.md \"/old/x/\""), notes());
    assertEquals("{old/x/=npm/a}", catalog.aliases().toString());
  }

  @Test
  void twoFilesOfOneAddressShowBothPlaces() {
    Catalog catalog = build(List.of(page("about"), page("npm"), page("about")), entry("npm/a"));
    assertEquals(
        List.of(
            "duplicate-slug \"\": two files have the address /about/; rename one of them",
            "duplicate-slug \"\": this page has the same address as the category /npm/;"
                + " rename the file"),
        found());
    assertEquals(1, catalog.pages().size());
  }

  @Test
  void twoEntriesOfOneAddressAreAnError() {
    Catalog catalog = build(entry("npm/a").title("One"), entry("npm/a").title("Two"));
    assertEquals(
        List.of("duplicate-slug \"\": two files have the address /npm/a/; rename one of them"),
        found());
    assertEquals(1, catalog.entries().size());
  }

  @Test
  void namesThatTheSiteOrWindowsNeedsAreErrors() {
    Catalog catalog =
        build(List.of(page("tags"), page("nul")), entry("npm/con"), entry("static/a"));
    assertEquals(
        List.of("reserved-name", "reserved-name", "reserved-name", "reserved-name"),
        findings.sorted().stream().map(d -> d.code().id()).toList());
    assertTrue(catalog.entries().isEmpty());
    assertTrue(catalog.pages().isEmpty());
  }

  @Test
  void aFolderWithoutACategoryFileIsAWarningAndStillACategory() {
    Entry lonely = entry("npm/a").build();
    Contents contents = new Contents(settings(null), List.of(), List.of(), List.of(lonely));
    Catalog catalog = CatalogBuilder.build(contents, findings);
    assertEquals("category-undeclared", findings.sorted().getFirst().code().id());
    assertEquals("Category npm", catalog.category("npm").orElseThrow().title());
  }

  // links

  @Test
  void deadLinksAndAnchorsSuggestWhatWasMeant() {
    build(
        entry("npm/first-entry")
            .link("/npm/frist-entry/")
            .link("/nowhere-at-all-in-this-site/")
            .link("#what-this-eror-means")
            .link("/npm/first-entry/#what-this")
            .link("/npm/first-entry/#faq"));
    assertEquals(
        List.of(
            "dead-link \"/npm/frist-entry/\": no page has the address /npm/frist-entry/;"
                + " did you mean /npm/first-entry/ ?",
            "dead-link \"/nowhere-at-all-in-this-site/\": no page has the address"
                + " /nowhere-at-all-in-this-site/",
            "dead-anchor \"#what-this-eror-means\": this page has no heading"
                + " \"#what-this-eror-means\"; did you mean #what-this-error-means ?",
            "dead-anchor \"/npm/first-entry/#what-this\": /npm/first-entry/ has no heading"
                + " \"#what-this\"; did you mean #what-this-error-means ?",
            "dead-anchor \"/npm/first-entry/#faq\": /npm/first-entry/ has no heading \"#faq\""),
        found());
  }

  @Test
  void everythingThatIsPublishedCanBeLinked() {
    EntryBuilder linking =
        entry("npm/a").tag("Network").code("E 1").alias("/old/").faq("Why?", "So.");
    for (String target :
        List.of(
            "/",
            "/all/",
            "/tags/",
            "/tags/network/",
            "/e/e-1/",
            "/npm/",
            "/about/",
            "/about/#early",
            "/old/",
            "/old/#faq",
            "/npm/a/#deep-inside",
            "#title",
            "#sources",
            "/errors.json",
            "/llms.txt",
            "/static/shot.png")) {
      linking.link(target);
    }
    Contents contents =
        new Contents(
            settings(null),
            List.of(category("npm")),
            List.of(page("about")),
            List.of(linking.build()),
            java.util.Set.of("static/shot.png"));
    CatalogBuilder.build(contents, findings);
    assertEquals(List.of(), found());
  }

  @Test
  void aLinkBringsNoQueryAndNoValues() {
    build(entry("npm/a").link("/#q=x").link("/npm/a/#m:port=1").link("#m:port=1"), entry("npm/b"));
    assertEquals(3, found().size());
    assertEquals(
        "link-brings-values \"/#q=x\": the link puts text of its author into a reader's commands;"
            + " end the address before the #",
        found().getFirst());
  }

  @Test
  void aLinkToTheFeedNeedsABaseUrl() {
    List<Entry> entries = List.of(entry("npm/a").link("/feed.xml").link("/npm/feed.xml").build());
    List<Category> npm = List.of(category("npm"));
    CatalogBuilder.build(new Contents(settings(null), npm, List.of(), entries), findings);
    assertTrue(found().getFirst().endsWith("it is published only with base_url in site.yml"));
    Findings none = new Findings();
    CatalogBuilder.build(new Contents(settings("https://x.org/"), npm, List.of(), entries), none);
    assertEquals(List.of(), none.sorted());
  }

  @Test
  void linksInFieldsAreCheckedToo() {
    Entry plain = entry("npm/a").build();
    Inline dead =
        new Inline(
            new dev.errata.model.Body.SafeHtml("x"),
            "x",
            "x",
            List.of(
                new dev.errata.model.Body.Link(
                    Optional.of("gone/"), Optional.empty(), plain.source().span(0, 2))));
    Category linking = new Category("npm", "npm", dead, Optional.empty(), Optional.empty());
    CatalogBuilder.build(
        new Contents(settings(null), List.of(linking), List.of(), List.of(plain)), findings);
    assertEquals(List.of("dead-link \"--\": no page has the address /gone/"), found());
  }

  // signatures

  @Test
  void aSharedSignatureIsAWarningOnBothEntries() {
    build(
        entry("npm/b").signature("Port {number} in USE"),
        entry("npm/a").signature("port {port} in use"),
        entry("npm/c").signature("port in use"));
    assertEquals(
        List.of(
            "signature-shared \"port {port} in use\": \"npm/b\" has the same signature;"
                + " make one of the two more specific, or merge the entries",
            "signature-shared \"Port {number} in USE\": \"npm/a\" has the same signature;"
                + " make one of the two more specific, or merge the entries"),
        found());
    assertEquals(
        List.of("pages/npm/b.md \"Port {number} in USE\"", "pages/npm/a.md \"port {port} in use\""),
        notes());
  }

  // lookups

  @Test
  void codesThatCollideShareAPageThatEverySystemCanHold() {
    Catalog catalog =
        build(
            entry("npm/a").code("E_1").code("???").code("NUL").code("A".repeat(300)),
            entry("npm/b").code("e 1"));
    assertEquals(List.of("E_1", "e 1"), catalog.codes().get("e-1").codes());
    assertEquals(2, catalog.codes().get("e-1").entries().size());
    assertEquals("[" + "a".repeat(100) + ", code-nul, e-1]", catalog.codes().keySet().toString());
  }

  @Test
  void spellingsOfATagAreOneTag() {
    Catalog catalog =
        build(entry("npm/b").tag("File System"), entry("npm/a").tag("file-system").tag("con"));
    assertEquals("[file-system, tag-con]", catalog.tags().keySet().toString());
    assertEquals("file-system", catalog.tags().get("file-system").name());
    assertEquals(2, catalog.tags().get("file-system").entries().size());
  }

  @Test
  void recentEntriesComeNewestFirstThenById() {
    Catalog catalog =
        build(
            entry("npm/c").updated("2026-01-02"),
            entry("npm/b").updated("2026-01-03"),
            entry("npm/a").updated("2026-01-02"));
    assertEquals(
        "npm/b npm/a",
        catalog.recent(2).stream().map(e -> e.id().toString()).collect(Collectors.joining(" ")));
  }

  @Test
  void theOrderOfFilesChangesNothing() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Entry> entries = randomEntries(random);
      List<Page> pages = new ArrayList<>(List.of(page("a"), page("b"), page("cat1")));
      List<Category> categories = new ArrayList<>(List.of(category("cat0"), category("cat1")));
      String first = shown(categories, pages, entries);
      Collections.shuffle(entries, random);
      Collections.shuffle(pages, random);
      Collections.shuffle(categories, random);
      assertEquals(first, shown(categories, pages, entries), "seed " + seed);
    }
  }

  private static List<Entry> randomEntries(Random random) {
    String[] words = {"port", "socket", "quota", "token", "denied", "refused", "timeout", "cache"};
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      EntryBuilder one = entry("cat" + random.nextInt(3) + "/e" + i);
      one.title(words[random.nextInt(8)] + " " + words[random.nextInt(8)]);
      one.signature(words[random.nextInt(8)] + " {x} " + words[random.nextInt(8)]);
      one.tag(words[random.nextInt(8)]).code("E" + random.nextInt(9));
      one.alias("/old/" + random.nextInt(20) + "/");
      one.related("cat" + random.nextInt(3) + "/e" + random.nextInt(30));
      one.related("e" + random.nextInt(30));
      one.link("/cat0/e" + random.nextInt(30) + "/");
      entries.add(one.build());
    }
    return entries;
  }

  private static String shown(List<Category> categories, List<Page> pages, List<Entry> entries) {
    Findings found = new Findings();
    Catalog catalog =
        CatalogBuilder.build(new Contents(settings(null), categories, pages, entries), found);
    StringBuilder out = new StringBuilder();
    for (Diagnostic one : found.sorted()) {
      out.append(one.code()).append(one.span().source()).append(one.span().start());
      out.append(one.message()).append(one.help()).append('\n');
    }
    for (Entry entry : catalog.entries()) {
      out.append(entry.id());
      catalog
          .related(entry.id())
          .forEach(r -> out.append(' ').append(r.kind()).append(r.entry().id()));
      out.append('\n');
    }
    catalog
        .tags()
        .values()
        .forEach(t -> out.append(t.slug()).append(t.name()).append(ids(t.entries())));
    catalog.codes().values().forEach(c -> out.append(c.codes()).append(ids(c.entries())));
    catalog
        .categories()
        .forEach(c -> out.append(c.slug()).append(ids(catalog.inCategory(c.slug()))));
    return out.append(catalog.aliases()).append(ids(catalog.recent(9))).toString();
  }

  private static List<String> ids(List<Entry> entries) {
    return entries.stream().map(e -> e.id().toString()).toList();
  }
}

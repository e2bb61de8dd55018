package dev.errata.feed;

import static dev.errata.catalog.EntryBuilder.category;
import static dev.errata.catalog.EntryBuilder.entry;
import static dev.errata.catalog.EntryBuilder.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.Contents;
import dev.errata.catalog.EntryBuilder;
import dev.errata.diagnostic.Findings;
import dev.errata.json.Json;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Relation.Kind;
import dev.errata.model.Settings;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FeedsTest {
  private static final String POLICY = "default-src 'none'; style-src 'self'";
  private static final String BASE = "https://x.org/a/";

  /** Whatever breaks out of one of the formats. */
  private static final String HOSTILE =
      "\"'><script>alert(1)</script> ]]> &amp; \u0000\u0007\u001b[31m\u0085\u2028\r\n# x\n::error::"
          + " 😀 \ud800 `` ` ![a](b) ](http://evil) <!-- \ufffe </feed> * :splat";

  private static Site site(String base, EntryBuilder... entries) {
    return site(settings(base), java.util.Arrays.stream(entries).map(EntryBuilder::build).toList());
  }

  private static Site site(Settings settings, List<Entry> entries) {
    return new Site(Feeds.recipes(catalog(settings, entries), POLICY));
  }

  private static Catalog catalog(Settings settings, List<Entry> entries) {
    List<Category> categories =
        entries.stream().map(e -> e.id().category()).distinct().map(c -> category(c)).toList();
    return CatalogBuilder.build(
        new Contents(settings, categories, List.of(), entries), new Findings());
  }

  private static String text(Site site, String path) {
    return new String(site.recipe(new OutputPath(path)).orElseThrow().make().bytes(), UTF_8);
  }

  private static List<String> paths(Site site) {
    return site.recipes().stream().map(r -> r.path().value()).toList();
  }

  private static Document xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + text, e);
    }
  }

  private static List<String> values(Document document, String element) {
    NodeList nodes = document.getElementsByTagNameNS("*", element);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      values.add(nodes.item(i).getTextContent());
    }
    return values;
  }

  private static EntryBuilder hostile(String id) {
    return entry(id)
        .title(HOSTILE)
        .summary(HOSTILE)
        .quickFix(HOSTILE)
        .signature("first ```` \n``` " + HOSTILE)
        .tag("x " + HOSTILE)
        .code("y " + HOSTILE)
        .alias("/old/" + id + "/")
        .faq(HOSTILE, HOSTILE)
        .source("https://example.org/?a=1&b=%22", HOSTILE)
        .related("npm/b", Kind.CONFUSED_WITH, HOSTILE)
        .markdown("## What this error means\r\n\r\nText \u001b[31m\u0000 ends.\r\n");
  }

  @Test
  void hostileTextBreaksOutOfNothing() {
    Settings plain = settings(BASE);
    Settings hostile =
        new Settings(
            HOSTILE,
            HOSTILE,
            plain.baseUrl(),
            "en",
            plain.repository(),
            plain.host(),
            plain.choices());
    Site site = site(hostile, List.of(hostile("npm/a").build(), entry("npm/b").build()));
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      String text = text(site, path);
      for (char c : text.toCharArray()) {
        assertTrue(c == '\n' || c >= 0x20 && !(c >= 0x7f && c < 0xa0), path + " has a control");
      }
      if (path.endsWith(".xml")) {
        xml(text);
      }
      if (path.endsWith(".json")) {
        assertTrue(Json.parse(text).isPresent(), path);
      }
    }
    String title = values(xml(text(site, "feed.xml")), "title").get(1);
    assertTrue(title.contains("<script>alert(1)</script> ]]> &amp; [31m"), title);
    assertTrue(title.contains("😀"), "astral characters stay");
    assertEquals(
        "User-agent: *\nAllow: /\nSitemap: " + BASE + "sitemap.xml\n", text(site, "robots.txt"));
    assertEquals(1, text(site, "_redirects").lines().count());
  }

  @Test
  void noSignatureBreaksOutOfItsCodeBlockInTheTwin() {
    String twin = text(site(BASE, hostile("npm/a"), entry("npm/b")), "npm/a/index.md");
    int open = twin.indexOf("`````text\nfirst ````");
    assertTrue(open > 0, twin);
    assertTrue(twin.indexOf("\n`````\n", open + 5) > open, twin);
    assertFalse(twin.replaceAll("(?s)`````text.*`````\n", "").contains(" <script>"), twin);
  }

  @Test
  void withoutABaseUrlNothingAbsoluteIsMade() {
    Site site = site(null, entry("npm/a").alias("/old/").link("/"));
    assertEquals(
        List.of(
            "_headers",
            "_redirects",
            "errors.json",
            "errors.schema.json",
            "llms.txt",
            "npm/a/index.md",
            "old/index.html",
            "robots.txt"),
        paths(site));
    assertTrue(text(site, "errors.json").contains("\"url\":\"npm/a/\""));
    assertEquals("/old/ /npm/a/ 301\n", text(site, "_redirects"));
    assertFalse(text(site, "robots.txt").contains("Sitemap"));
  }

  @Test
  void theOrderOfEntriesChangesNoByte() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      EntryBuilder one = entry("cat" + i % 3 + "/e" + i).tag("t" + i % 4).code("c" + i % 5);
      entries.add(one.related("e" + (i + 3) % 12).updated("2026-01-0" + (1 + i % 3)).build());
    }
    Map<String, String> first = made(site(settings(BASE), entries));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(entries, new Random(seed));
      assertEquals(first, made(site(settings(BASE), entries)), "seed " + seed);
    }
  }

  private static Map<String, String> made(Site site) {
    Map<String, String> made = new TreeMap<>();
    site.recipes()
        .forEach(r -> made.put(r.path() + " " + r.fingerprint(), text(site, r.path().value())));
    return made;
  }

  /** The promise of a recipe: other bytes, other fingerprint. */
  @Test
  void whateverChangesAFileChangesItsFingerprint() {
    List<EntryBuilder[]> sites =
        List.of(
            new EntryBuilder[] {entry("npm/a").alias("/old/"), entry("npm/b").related("a")},
            new EntryBuilder[] {
              entry("npm/a").alias("/old/").title("Other").markdown("# changed"),
              entry("npm/b").related("a")
            },
            new EntryBuilder[] {
              entry("npm/a").alias("/old/"), entry("npm/b").related("a", Kind.CAUSES, "")
            },
            new EntryBuilder[] {
              entry("npm/a").alias("/old/"),
              entry("npm/b").related("a", Kind.CONFUSED_WITH, "It differs.")
            },
            new EntryBuilder[] {
              entry("npm/a").alias("/old/").updated("2026-11-21").markdown("new"),
              entry("npm/b").related("a")
            });
    for (String base : new String[] {null, BASE}) {
      for (EntryBuilder[] before : sites) {
        for (EntryBuilder[] after : sites) {
          Site one = site(base, before);
          Site two = site(base, after);
          for (Recipe recipe : one.recipes()) {
            Optional<Recipe> other = two.recipe(recipe.path());
            if (other.isPresent() && other.get().fingerprint().equals(recipe.fingerprint())) {
              String path = recipe.path().value();
              assertEquals(text(one, path), text(two, path), path);
            }
          }
        }
      }
    }
  }

  @Test
  void anotherEntrysFeedAndTwinAreKept() {
    Site before = site(BASE, entry("npm/a"), entry("pip/b"));
    Site after = site(BASE, entry("npm/a").markdown("## Changed"), entry("pip/b"));
    assertEquals(print(before, "pip/feed.xml"), print(after, "pip/feed.xml"));
    assertEquals(print(before, "pip/b/index.md"), print(after, "pip/b/index.md"));
    assertNotEquals(print(before, "npm/feed.xml"), print(after, "npm/feed.xml"));
    assertNotEquals(print(before, "npm/a/index.md"), print(after, "npm/a/index.md"));
  }

  private static String print(Site site, String path) {
    return site.recipe(new OutputPath(path)).orElseThrow().fingerprint().hex();
  }

  @Test
  void aFeedHasTheNewestFiftyAndTheirDayAsItsTime() {
    EntryBuilder[] entries = new EntryBuilder[60];
    for (int i = 0; i < 60; i++) {
      String day = "2026-%02d-%02d".formatted(1 + i / 28, 1 + i % 28);
      entries[i] = entry((i < 30 ? "npm/e" : "pip/e") + i).updated(day);
    }
    Site site = site(BASE, entries);
    Document feed = xml(text(site, "feed.xml"));
    assertEquals(51, values(feed, "id").size());
    assertEquals("2026-03-04T00:00:00Z", values(feed, "updated").getFirst());
    assertEquals(BASE + "pip/e59/", values(feed, "id").get(1));
    Document category = xml(text(site, "npm/feed.xml"));
    assertEquals(31, values(category, "id").size());
    assertEquals(BASE + "npm/", values(category, "id").getFirst());
  }

  @Test
  void theSitemapNamesEveryPageWithItsEntrysDay() {
    Site site = site(BASE, entry("npm/a").tag("Net").code("E1").updated("2026-01-02"));
    String sitemap = text(site, "sitemap.xml");
    assertEquals(
        List.of(
            BASE,
            BASE + "all/",
            BASE + "tags/",
            BASE + "npm/",
            BASE + "npm/a/",
            BASE + "tags/net/",
            BASE + "e/e1/"),
        values(xml(sitemap), "loc"));
    assertEquals(Set.of("2026-01-02"), Set.copyOf(values(xml(sitemap), "lastmod")));
  }

  @Test
  void aLargeSitemapIsSplit() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < Sitemap.MOST; i++) {
      entries.add(entry("npm/e" + i).build());
    }
    Sitemap sitemap = new Sitemap(catalog(settings(BASE), entries), URI.create(BASE));
    assertEquals(
        List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"),
        List.copyOf(sitemap.files().keySet()));
    assertEquals(
        List.of(BASE + "sitemap-1.xml", BASE + "sitemap-2.xml"),
        values(xml(sitemap.files().get("sitemap.xml").get()), "loc"));
    assertEquals(Sitemap.MOST, urls(sitemap, "sitemap-1.xml"));
    assertEquals(4, urls(sitemap, "sitemap-2.xml"));
  }

  private static int urls(Sitemap sitemap, String name) {
    return sitemap.files().get(name).get().split("<loc>", -1).length - 1;
  }

  @Test
  void aRedirectLeadsOnlyToItsOwnEntryAndIsNotIndexed() {
    Site site = site(BASE, hostile("npm/a"), entry("npm/b"));
    var page = Jsoup.parse(text(site, "old/npm/a/index.html"), BASE + "old/npm/a/");
    assertEquals("0; url=../../../npm/a/", page.select("meta[http-equiv=refresh]").attr("content"));
    assertEquals(BASE + "npm/a/", page.select("a").attr("abs:href"));
    assertEquals(BASE + "npm/a/", page.select("link[rel=canonical]").attr("href"));
    assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    assertEquals(POLICY, page.select("meta[http-equiv=Content-Security-Policy]").attr("content"));
    assertEquals("", page.select("script, [onclick], img, iframe, form").outerHtml());
    assertEquals("/a/old/npm/a/ /a/npm/a/ 301\n", text(site, "_redirects"));
  }

  @Test
  void errorsJsonSaysOfEachEntryWhatItsSchemaPromises() {
    Site site = site(BASE, hostile("npm/a"), entry("npm/b"));
    Map<?, ?> errors = object(text(site, "errors.json"));
    Map<?, ?> schema = object(text(site, "errors.schema.json"));
    Map<?, ?> definitions = (Map<?, ?>) schema.get("$defs");
    assertEquals(1L, errors.get("version"));
    complete(errors, schema);
    List<?> entries = (List<?>) errors.get("entries");
    assertEquals(2, entries.size());
    for (Object one : entries) {
      Map<?, ?> entry = (Map<?, ?>) one;
      complete(entry, (Map<?, ?>) definitions.get("entry"));
      ((List<?>) entry.get("sources")).forEach(s -> complete(s, definitions.get("source")));
      ((List<?>) entry.get("applies_to")).forEach(a -> complete(a, definitions.get("applies_to")));
      ((List<?>) entry.get("related")).forEach(r -> complete(r, definitions.get("relation")));
    }
    Map<?, ?> first = (Map<?, ?>) entries.getFirst();
    assertEquals("npm/a", first.get("entry"));
    assertEquals(BASE + "npm/a/", first.get("url"));
    assertEquals(List.of(Map.of("entry", "npm/b", "as", "confused-with")), first.get("related"));
  }

  private static void complete(Object value, Object schema) {
    Collection<?> keys = ((Map<?, ?>) value).keySet();
    Map<?, ?> properties = (Map<?, ?>) ((Map<?, ?>) schema).get("properties");
    assertTrue(properties.keySet().containsAll(keys), () -> keys + " not in " + properties);
    assertTrue(keys.containsAll((List<?>) ((Map<?, ?>) schema).get("required")), keys::toString);
  }

  private static Map<?, ?> object(String json) {
    return (Map<?, ?>) Json.parse(json).orElseThrow();
  }

  @Test
  void errorsJsonOfAnEmptySiteIsWellFormed() {
    Map<?, ?> errors = object(text(site(settings(null), List.of()), "errors.json"));
    assertEquals(List.of(), errors.get("entries"));
  }

  @Test
  void theTwinHasAllThatAnAnswerNeeds() {
    EntryBuilder one =
        entry("npm/a")
            .title("Port in use")
            .summary("Something listens.")
            .signature("listen {port}")
            .printedBy("Node.js", "up to 10")
            .code("EADDRINUSE")
            .quickFix("Run `kill {port}`.")
            .faq("Why?", "So.")
            .source("https://example.org/x", "Source")
            .related("b", Kind.CONFUSED_WITH, "B is red.");
    String twin = text(site(BASE, one, entry("npm/b").title("B")), "npm/a/index.md");
    assertEquals(
        """
        # Port in use

        Something listens.

        - Category: Category npm
        - Codes: EADDRINUSE
        - Applies to: Tool \\<2
        - Updated: 2026-11-20
        - Page: <https://x.org/a/npm/a/>

        ## Error signature

        Node.js up to 10:

        ```text
        listen {port}
        ```

        ## Quick fix

        Run `kill {port}`.

        ## What this error means

        Text.

        ## Sources checked

        It was seen.

        - Source (issue, observed 2026-02-03, checked 2026-11-19): <https://example.org/x>. It shows.

        ## FAQ

        ### Why?

        So.

        ## Related errors

        - confused-with: [B](../../npm/b/index.md). B is red.
        """,
        twin);
  }

  @Test
  void llmsTxtListsTheTwins() {
    String text = text(site(null, entry("npm/a").title("A [b]").summary("S.")), "llms.txt");
    assertTrue(text.startsWith("# Errors & fixes\n\n> All of \\<them>\n"), text);
    assertTrue(text.contains("\n## Category npm\n\n- [A \\[b\\]](npm/a/index.md): S.\n"), text);
  }

  @Test
  void openSearchKeepsTheWordsInTheFragment() {
    Settings settings =
        new Settings(
            "😀".repeat(20),
            "",
            Optional.of(URI.create(BASE)),
            "en",
            Optional.empty(),
            Optional.empty(),
            Settings.Choices.NONE);
    Document description = xml(text(site(settings, List.of()), "opensearch.xml"));
    assertEquals("😀".repeat(16), values(description, "ShortName").getFirst());
    assertEquals(
        BASE + "#q={searchTerms}",
        description
            .getElementsByTagName("Url")
            .item(0)
            .getAttributes()
            .getNamedItem("template")
            .getNodeValue());
  }
}

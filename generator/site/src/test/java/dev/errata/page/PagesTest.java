package dev.errata.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Entry;
import dev.errata.model.Entry.AppliesTo;
import dev.errata.page.address.Plain;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final Entry A =
      Fixture.entry(
          "api/a",
          "Refused <script>alert(1)</script>",
          "Error: refused on {host}:{port} <at> \"once\"",
          List.of(Fixture.confusedWith("api/b", "That one names <em>credit</em>.")));
  private static final Entry B = Fixture.entry("api/b", "Credit & balance", "credit too low");

  private static final Pattern OF_OTHER_ROOMS =
      Pattern.compile("(api/)?feed\\.xml|opensearch\\.xml|.*/index\\.md");

  private static Site site(String baseUrl) {
    return Fixture.site(Fixture.settings(baseUrl), List.of(A, B));
  }

  @Test
  void everyKindOfPageIsThere() {
    Site site = site(null);
    for (String path :
        List.of(
            "index.html",
            "404.html",
            "all/index.html",
            "tags/index.html",
            "tags/quota/index.html",
            "e/e-400/index.html",
            "about/index.html",
            "api/index.html",
            "api/a/index.html")) {
      assertFalse(text(site, path).isEmpty(), path);
    }
  }

  @Test
  void titlesAndSignaturesAreEscapedEverywhere() {
    Site site = site("https://example.org/p/");
    for (Recipe recipe : site.recipes()) {
      if (recipe.path().value().endsWith(".html")) {
        String html = text(site, recipe.path().value());
        assertFalse(html.contains("alert(1)</script>"), recipe.path().value());
        assertFalse(html.contains("<at>"), recipe.path().value());
      }
    }
    assertTrue(text(site, "api/a/index.html").contains("\\u003cscript\\u003e"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"https://example.org/", "https://example.org/some/where/"})
  void everyLinkLeadsToSomethingPublished(String baseUrl) {
    Site site = site(baseUrl);
    URI base = URI.create(baseUrl == null ? "http://localhost/" : baseUrl);
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      if (!path.endsWith(".html")) {
        continue;
      }
      Matcher links =
          Pattern.compile("(?:href|src|data-worker|action)=\"([^\"]*)\"").matcher(text(site, path));
      while (links.find()) {
        String link = links.group(1).replace("&amp;", "&");
        assertFalse(link.isEmpty(), "an empty link on " + path);
        URI target = base.resolve(path).resolve(link);
        if (target.getPath().startsWith(base.getPath())
            && target.getAuthority().equals(base.getAuthority())) {
          String found = target.getPath().substring(base.getPath().length());
          String file = found.isEmpty() || found.endsWith("/") ? found + "index.html" : found;
          boolean there = site.recipe(new OutputPath(file)).isPresent();
          assertTrue(there || OF_OTHER_ROOMS.matcher(file).matches(), path + " → " + link);
        } else {
          assertTrue(link.startsWith("https://"), path + " → " + link);
        }
      }
    }
  }

  @Test
  void thePolicyStandsBeforeAllThatItGoverns() {
    String html = text(site(null), "api/a/index.html");
    String head = html.substring(html.indexOf("<head>") + 6).strip();
    assertTrue(head.startsWith("<meta http-equiv=\"Content-Security-Policy\""), head);
    assertFalse(html.contains(" style="));
    assertFalse(html.contains(" onclick="));
  }

  @Test
  void listsKeepTheCodeOfSummariesAndNothingThatBelongsToTheirOwnPage() {
    String html =
        "Say <code>a <span class=\"w\">--b</span> <var data-name=\"x\">{x}</var></code>, <em>not</em>"
            + " <a href=\"../c/\" title=\"x &gt; y\">that</a>.";
    assertEquals(
        "Say <code>a --b {x}</code>, <em>not</em> that.", Plain.words(new SafeHtml(html)).value());
  }

  @Test
  void aLookAlikeTellsOnTheOtherPageWhoSaysWhat() {
    Site site = site(null);
    String here = text(site, "api/a/index.html");
    String there = text(site, "api/b/index.html");
    assertTrue(here.contains("<td>That one names <em>credit</em>.</td>"), here);
    assertTrue(there.contains("<td>That page says of this error: That one names"), there);
  }

  @Test
  void everyErrorSaysWhereElseToLook() {
    Entry far = Fixture.entry("api/c", "Quite unlike them", "zz");
    Site three = Fixture.site(Fixture.settings(null), List.of(A, B, far));
    assertTrue(
        text(three, "api/a/index.html")
            .contains("<a href=\"#look-alikes\">Not your error?</a> Compare: <a"));
    assertTrue(
        text(three, "api/c/index.html")
            .contains("Not your error?  <a href=\"../../api/\">All The API errors</a>"));
    Site one = Fixture.site(Fixture.settings(null), List.of(far));
    assertTrue(
        text(one, "api/c/index.html")
            .contains("Not your error?  <a href=\"../../all/\">All errors</a>"));
  }

  @Test
  void theTrustLineCountsAndDatesTheSources() {
    String html = text(site(null), "api/a/index.html");
    assertTrue(html.contains("Seen in 2 official sources"), html);
    assertTrue(html.contains("<time datetime=\"2026-11-19\">19 November 2026</time>"), html);
    assertTrue(html.contains("datetime=\"2027-05-19\""), html);
    assertTrue(html.contains("Tool\u00a0≥\u00a02"), html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other wording, *file not found* | T\u00a0other wording, file not found",
        "with `--strict` and **newer** | T\u00a0with --strict and newer",
        "1.* or 2.* | T\u00a01.*\u00a0or\u00a02.*",
        "* | T\u00a0*"
      })
  void versionsArePlainText(String versions, String shown) {
    assertEquals(shown, Proof.appliesTo(List.of(new AppliesTo("T", Optional.of(versions)))));
  }

  @Test
  void theArchivedCopyIsShownOnceTheOriginalIsGone() {
    String html = text(site(null), "api/a/index.html");
    assertTrue(html.contains("<a href=\"https://example.org/?a=1&amp;b=2\">The docs</a>\n"), html);
    assertTrue(html.contains("<a href=\"https://web.archive.org/x\">Old docs</a>"), html);
    assertTrue(html.contains("gone since 18 November 2026"), html);
    assertTrue(html.contains("archived copy of https://example.org/?a=1&amp;b=2"), html);
  }

  @Test
  void aCategoryNamesItsOwnFeedAndOnlyErrorsAreArticles() {
    Site site = site("https://example.org/p/");
    String category = text(site, "api/index.html");
    assertTrue(category.contains("title=\"Errors &amp; fixes: The API\" href=\"../api/feed.xml\""));
    assertTrue(category.contains("title=\"Errors &amp; fixes\" href=\"../feed.xml\""), category);
    assertTrue(category.contains("og:type\" content=\"website\""), category);
    assertTrue(text(site, "api/a/index.html").contains("og:type\" content=\"article\""));
  }

  @Test
  void aLongWordOfATitleCanBreakBetweenItsWords() {
    Entry entry = Fixture.entry("api/a", "Old (UnsupportedClassVersionError) in API_v2", "e");
    String html = text(Fixture.site(Fixture.settings(null), List.of(entry)), "api/a/index.html");
    assertTrue(
        html.contains(">Old (Unsupported<wbr>Class<wbr>Version<wbr>Error) in API_v2</h1>"), html);
  }

  @Test
  void placeholdersAreVariables() {
    String html = text(site(null), "api/a/index.html");
    assertTrue(html.contains("<var data-name=\"port\">{port}</var>"), html);
    assertTrue(html.contains("<h3>Really <code>&lt;b&gt;</code>?</h3>"), html);
  }

  @Test
  void withoutABaseUrlThereIsNoCanonicalAddress() {
    assertFalse(text(site(null), "api/a/index.html").contains("canonical"));
    assertTrue(
        text(site("https://example.org/p/"), "api/a/index.html")
            .contains("rel=\"canonical\" href=\"https://example.org/p/api/a/\""));
  }

  @Test
  void fingerprintsChangeWithWhatAPageShowsAndOnlyThen() {
    Site before = site(null);
    Entry renamed = Fixture.entry("api/b", "Balance", "credit too low");
    Site after = Fixture.site(Fixture.settings(null), List.of(A, renamed));
    assertEquals(fingerprints(before), fingerprints(site(null)));
    for (String page : List.of("api/a/index.html", "api/index.html", "index.html")) {
      assertNotEquals(fingerprint(before, page), fingerprint(after, page), page);
    }
    assertEquals(fingerprint(before, "about/index.html"), fingerprint(after, "about/index.html"));
    assertEquals(fingerprint(before, "404.html"), fingerprint(after, "404.html"));
  }

  @Test
  void theSameSiteHasTheSameBytes() {
    Site one = site("https://example.org/");
    Site two = site("https://example.org/");
    for (Recipe recipe : one.recipes()) {
      String path = recipe.path().value();
      assertEquals(text(one, path), text(two, path), path);
    }
  }

  private static List<String> fingerprints(Site site) {
    return site.recipes().stream().map(r -> r.fingerprint().hex()).toList();
  }

  private static String fingerprint(Site site, String path) {
    return site.recipe(new OutputPath(path)).orElseThrow().fingerprint().hex();
  }

  private static String text(Site site, String path) {
    Recipe.Made made = site.recipe(new OutputPath(path)).orElseThrow().make();
    assertEquals(List.of(), made.findings(), path);
    return new String(made.bytes(), UTF_8);
  }
}

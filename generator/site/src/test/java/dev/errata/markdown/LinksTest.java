package dev.errata.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.model.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:x",
        "&#x6A;avascript:x",
        "java&Tab;script:x",
        "java&NewLine;script:x",
        "javascript&colon;x",
        "&#1;javascript:x",
        "&#x00AD;javascript:x",
        "javascript&#58;x",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "blob:https://x/y",
        "ftp://example.org",
        "view-source:x",
        "intent:x",
        "C:\\x",
        "//example.org/x",
        "&#92;&#92;example.org/x",
        "/&#92;example.org",
        "https:x",
        "https:///x",
      })
  void otherSchemesAreErrorsAndTheWordsStay(String target) {
    for (String link :
        List.of("[a](" + target + ")", "[a](<" + target + ">)", "[a]\n\n[a]: " + target)) {
      Rendered rendered = Rendered.of(link + "\n");
      assertEquals(List.of("link-scheme " + target), rendered.found());
      assertFalse(rendered.html().contains("href"), rendered.html());
      assertTrue(rendered.html().contains("a"), rendered.html());
    }
    assertTrue(
        Rendered.of("<p><a href=\"" + target + "\">a</a></p>\n")
            .found()
            .contains("link-scheme " + target));
  }

  @Test
  void anAutolinkIsJudgedLikeALink() {
    Rendered rendered = Rendered.of("<javascript:alert(1)> <https://a.b/c?d=e&f> <x@y.zz>\n");
    assertEquals(List.of("link-scheme javascript:alert(1)"), rendered.found());
    assertEquals(
        "<p>&lt;javascript:alert(1)&gt; <a href=\"https://a.b/c?d=e&amp;f\" rel=\"noopener"
            + " noreferrer\">https://a.b/c?d=e&amp;f</a> <a href=\"mailto:x@y.zz\">x@y.zz</a></p>",
        rendered.html());
  }

  @ParameterizedTest
  @CsvSource({
    "other.md, npm/other/, ../../npm/other/",
    "./other.md#x, npm/other/, ../../npm/other/#x",
    "../pip/a.md, pip/a/, ../../pip/a/",
    "_category.md, npm/, ../../npm/",
    "../about.md, about/, ../../about/",
    "/pip/a/, pip/a/, ../../pip/a/",
    "/pip/a, pip/a/, ../../pip/a/",
    "/pip/a.md, pip/a/, ../../pip/a/",
    "../b/, npm/b/, ../../npm/b/",
    "/, '', ../../",
    "/index.html, '', ../../",
    "/a/%2e%2E/b/, b/, ../../b/",
    "/feed.xml, feed.xml, ../../feed.xml",
    "/static/a%20b.pdf, static/a%20b.pdf, ../../static/a%20b.pdf",
  })
  void placesOfTheSiteAreSeenFromTheOwnPage(String target, String address, String href) {
    Rendered rendered = Rendered.of("[a](<" + target + ">)\n");
    Body.Link link = rendered.body().links().getFirst();
    assertEquals(Optional.of(address), link.address());
    assertEquals("<p><a href=\"" + href + "\">a</a></p>", rendered.html());
    assertEquals(target, link.span().text());
    assertEquals(List.of(), rendered.found());
  }

  @Test
  void anAnchorStaysOnThePage() {
    Rendered rendered = Rendered.of("[a](#common-causes)\n");
    Body.Link link = rendered.body().links().getFirst();
    assertEquals(Optional.empty(), link.address());
    assertEquals(Optional.of("common-causes"), link.fragment());
    assertEquals("<p><a href=\"#common-causes\">a</a></p>", rendered.html());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../x",
        "/../x",
        "../../x.md",
        "/%2e%2e/x",
        "/a/..%2F..%5c..&#92;x",
        "",
        "#",
        "?a"
      })
  void linksOutOfTheSiteOrToNowhereAreErrors(String target) {
    Rendered rendered = Rendered.of("[a](<" + target + ">)\n");
    assertEquals(1, rendered.findings().size(), () -> rendered.found().toString());
    assertEquals("dead-link", rendered.findings().getFirst().code().id());
    assertEquals("<p>a</p>", rendered.html());
    assertEquals(List.of(), rendered.body().links());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/x.png",
        "//example.org/x.png",
        "data:image/png;base64,x",
        "/npm/x.png",
        "x.png",
        "/static/../x.png",
        "/static/%2e%2e/x.png",
        "/static/..%2Fx.png",
        "/static/",
        "../../../static/x.png"
      })
  void picturesFromElsewhereAreErrorsAndTheirWordsStay(String target) {
    Rendered rendered = Rendered.of("![the dialog](" + target + ")\n");
    assertEquals(List.of("image-remote " + target), rendered.found());
    assertEquals("<p>the dialog</p>", rendered.html());
  }

  @ParameterizedTest
  @CsvSource({
    "pages/npm/eresolve.md, npm/eresolve/, ../../static/a.png",
    "pages/npm/_category.md, npm/, ../../static/a.png",
    "pages/about.md, about/, ../static/a.png",
    "pages/about.md, about/, /static/a.png"
  })
  void picturesAreFoundFromTheFileAsOnAForge(String path, String address, String target) {
    Rendered rendered = Rendered.of("![a](" + target + ")\n", path, new Context(address, Set.of()));
    assertEquals(Optional.of("static/a.png"), rendered.body().links().getFirst().address());
    assertEquals(List.of(), rendered.found());
  }

  @Test
  void aLinkInAFieldIsUnderlinedWhereItStands() {
    Findings findings = new Findings();
    Body.Inline inline = Rendered.inline("see [a](x.md) and [b](data:x)", findings);
    assertEquals("x.md", inline.links().getFirst().span().text());
    assertEquals("data:x", findings.sorted().getFirst().span().text());
  }

  @Test
  void aLinkInAFieldWithEscapesUnderlinesTheField() {
    SourceText source = new SourceText("pages/npm/a.md", "summary: \"a \\u005Bb](data:x)\"");
    Findings findings = new Findings();
    Markdown.inline(
        new Spanned<>("a [b](data:x)", source.span(9, source.text().length())),
        Rendered.CONTEXT,
        findings);
    Diagnostic found = findings.sorted().getFirst();
    assertEquals("\"a \\u005Bb](data:x)\"", found.span().text());
  }

  @Test
  void thousandsOfBadLinksAreNotThousandsOfFindings() {
    assertEquals(50, Rendered.of("[a](x:y)\n\n".repeat(2000)).findings().size());
  }
}

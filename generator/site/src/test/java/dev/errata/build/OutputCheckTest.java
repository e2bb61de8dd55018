package dev.errata.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"\">x</a>",
        "<a class=\"a\" href=''>x</a>",
        "<A HREF=\" \">x</A>",
        "<img src= alt=\"x\">",
        "<p>a < b</p><a href=\"\">x</a>",
        "<script>if (a < b) '<a href=\"x\">'</script><a href=\"\">x</a>",
        "<a title=\"a > b\" href=\"\">x</a>"
      })
  void anEmptyAddressIsFound(String html) {
    assertEquals(List.of(Code.OUTPUT_EMPTY_LINK), codes(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"/${entry.path}\">x</a>",
        "<a href='<#if x>y'>x</a>",
        "<p class=\"a [=b]\">",
        "<h2 id=\"${id}\">",
        "<script src=\"#{x}\"></script>",
        "<link rel=stylesheet href=${css}>"
      })
  void templateSyntaxWhereNoContentStandsIsFound(String html) {
    assertEquals(List.of(Code.OUTPUT_LEFTOVER), codes(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>${HOME} and &lt;#if x&gt; and [=b] and href=\"\"</p>",
        "<code>&lt;a href=\"\"&gt;</code>",
        "<pre><code>echo \"${PORT}\" src=''</code></pre>",
        "<meta name=\"description\" content=\"${x} is not set, href=''\">",
        "<img src=\"a.png\" alt=\"${x}\">",
        "<button data-copy=\"lsof -i :${PORT}\" aria-label='[=x]'>",
        "<script type=\"application/ld+json\">{\"a\": \"<a href=''>\"}</script>",
        "<!-- <a href=\"\"> -->",
        "<a href=\"#\">x</a><a href=\"./\">x</a><a name>x</a>",
        "<input value=\"\" placeholder=\"\">",
        "a <",
        "<",
        "<a",
        "<a href",
        "<a href=\"x",
        "<!--",
        "<script>"
      })
  void honestContentIsNoFinding(String html) {
    assertEquals(List.of(), codes(html));
  }

  @Test
  void thePlaceIsTheAttribute() {
    Diagnostic finding =
        OutputCheck.findings(new SourceText("public/x.html", "<p>\n<a  href=\"\">x</a>"))
            .getFirst();
    assertEquals(2, finding.span().line());
    assertEquals("=\"\">x</a>", finding.span().text());
  }

  @Test
  void everyTextIsScannedInTimeThatGrowsWithItsLength() {
    String[] parts = {
      "<", "a ", "href=", "\"", "'", ">", "<!--", "-->", "<script>", "=", "${", " "
    };
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder html = new StringBuilder();
      for (int i = 0; i < 200; i++) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      codes(html.toString());
    }
    for (String part : parts) {
      String much = part.repeat(500_000);
      assertTimeoutPreemptively(Duration.ofMinutes(5), () -> codes(much));
    }
  }

  private static List<Code> codes(String html) {
    return OutputCheck.findings(new SourceText("public/x.html", html)).stream()
        .map(Diagnostic::code)
        .toList();
  }
}

package dev.errata.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger writes, a page holds only what {@link AllowedHtml} lists. */
class HostileTest {
  private static final List<String> VECTORS =
      List.of(
          "<script>alert(1)</script>",
          "<ScRiPt>alert(1)</sCrIpT>",
          "<Script>alert(1)</Script>",
          "<script/src=//x.y>",
          "<script\n>alert(1)</script\n>",
          "<<script>script>alert(1)<</script>/script>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<img src=x onerror=alert(1)>",
          "<img/src=x/onerror=alert(1)//",
          "<img src=\"a\" onerror=\"alert(1)",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><style><img src=x onerror=alert(1)></style></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x&gt;\">",
          "<math href=javascript:alert(1)>x</math>",
          "<style>*{background:url(//x.y)}</style>",
          "<p style=\"background:url(//x.y)\">x</p>",
          "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
          "<iframe src=//x.y></iframe>",
          "<object data=x></object><embed src=x><applet code=x></applet>",
          "<meta http-equiv=refresh content=\"0;url=//x.y\">",
          "<base href=//x.y>",
          "<link rel=stylesheet href=//x.y>",
          "<form action=//x.y><input name=a><button formaction=//x.y>b</button></form>",
          "<body onload=alert(1)><html onclick=x><head><title>x</title></head>",
          "<frameset onload=alert(1)><frame src=x></frameset>",
          "<video src=//x.y onerror=alert(1)><source src=x></video><audio autoplay src=x>",
          "<details open ontoggle=alert(1)><summary>x</summary></details>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<a href=\"java\tscript:alert(1)\">x</a>",
          "<a href='&#106;avascript:alert(1)' target=_blank ping=//x.y download>x</a>",
          "<a href=\" javascript:alert(1)\" onclick=alert(1)>x</a>",
          "<a href=x href=javascript:alert(1)>x</a>",
          "<a id=paste name=results class=copy href=x>y</a>",
          "<b id=paste onmouseover=alert(1)>x",
          "<template><script>x</script></template>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<textarea><script>x</script></textarea><xmp><script>x</script></xmp>",
          "<plaintext><b>x",
          "<!--><script>alert(1)</script>-->",
          "<!-- --!><script>alert(1)</script> -->",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<?php echo '<script>x</script>' ?>",
          "<!DOCTYPE html><script>x</script>",
          "</div></section></main></body></html><script>x</script>",
          "</p></td></tr></table></ul></blockquote></details>",
          "<table><td><script>x</script><caption><svg/onload=x>",
          "<select><option><script>x</script>",
          "<input autofocus onfocus=alert(1)><isindex action=x>",
          "<marquee onstart=alert(1)>x</marquee><image src=x onerror=x>",
          "<errata-slot n=\"0\"></errata-slot><errata-slot n=\"x\">",
          "<td background=//x.y colspan=999999999>x</td>",
          "<ol start=\"1\" type=\"1&quot; onclick=x\"><li value=3>x</li></ol>",
          "[a](javascript:alert(1))",
          "[a](JAVASCRIPT:alert(1) \"t\")",
          "[a](<java\tscript:alert(1)>)",
          "[a](https://x.y/\" onclick=\"alert(1))",
          "[a](https://x.y \"t\\\" onclick=\\\"alert(1)\")",
          "[a](https://x.y 'x\"><script>alert(1)</script>')",
          "[a](//x.y)",
          "[a](https://x.y/`<script>`)",
          "![x\" onerror=\"alert(1)](/static/a.png)",
          "![<img src=x onerror=1>](/static/a.png \"\\\" onerror=\\\"x\")",
          "![x](/static/../../x.png)",
          "![x](/static/..%2f..%2fx.png)",
          "![x](https://x.y/z.png)",
          "![x](data:image/svg+xml,<svg onload=x>)",
          "![x][r]\n\n[r]: javascript:x\n",
          "[x]: javascript:alert(1) \"a\"\n\n[x] [x][] [y][x] ![x]",
          "<javascript:alert(1)>",
          "<https://x.y/\"onclick=\"x>",
          "<data:text/html,<script>x</script>>",
          "## <img src=x onerror=alert(1)>\n",
          "### paste\n### results {#paste onclick=x}\n",
          "```\"><script>x</script>\nx\n```\n",
          "```sh\" onclick=\"x\nx\n```\n",
          "```sh fix os=\"linux title=\"\"><script>x</script>\"\nx\n```\n",
          "```console\n$ <script>x</script>\n<img src=x>\n```\n",
          "`<script>alert(1)</script>` `{port}<b>`",
          "|<script>x</script>|a\" onclick=\"x|\n|---|:-:|\n|<img src=x onerror=1>|[a](javascript:x)|\n",
          "> <b>x\n\ny</b>",
          "- <ul><li>\n- </li></ul></div>",
          "*a <b>b* c</b> **d <i> e** </i>",
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62; \\<script>",
          "${7*7} <#assign x=1> [=x] {{x}} ${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
          "\u0000<\u0000script>\u202e\u2028\u2029\ud800",
          "<b\u0000onclick=x>y</b>",
          "<details>\n\n<script>\n\n</details>",
          "<details>\n\n<!--\n\nx\n\n</details>",
          "<details>\n<textarea>\n\n## x\n\n</textarea></details>");

  /** Where a vector may stand; {@code %s} is the vector. */
  private static final List<String> PLACES =
      List.of(
          "%s",
          "text %s text\n",
          "- item\n\n  %s\n",
          "> %s\n",
          "## %s\n\ntext\n",
          "### %s\n",
          "*%s*",
          "[%s](https://example.org)",
          "![%s](/static/a.png)",
          "[a](https://example.org \"%s\")",
          "[a](%s)",
          "[a](<%s>)",
          "<%s>",
          "[%s]: https://example.org\n\n[%s]",
          "[a]: %s\n\n[a]",
          "[a]: https://example.org '%s'\n\n[a]",
          "| %s | b |\n|---|---|\n| %s | c |\n",
          "`%s`",
          "```%s\nx\n```\n",
          "```sh title=\"%s\"\nx\n```\n",
          "```console\n$ %s\n%s\n```\n",
          "<p>%s</p>\n",
          "<p title=\"%s\">x</p>\n",
          "<a href=\"%s\">x</a>\n",
          "<details><summary>x</summary>\n\n%s\n\n</details>\n");

  @ParameterizedTest
  @MethodSource("places")
  void nothingThatMayNotStandOnAPageStandsThere(String place) {
    List<String> wrong = new ArrayList<>();
    for (String vector : VECTORS) {
      String markdown = place.replace("%s", vector);
      for (String violation : violations(markdown)) {
        wrong.add(violation + " from " + markdown);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Stream<String> places() {
    return PLACES.stream();
  }

  @Test
  void theListOfAllowedHtmlCanFail() {
    for (String html :
        List.of(
            "<script>x</script>",
            "<p onclick=x>",
            "<a href='java\nscript:x'>",
            "<p id=x>",
            "</div><p>",
            "<img src=//x.y>",
            "<a href='../../../x'>")) {
      assertFalse(AllowedHtml.violations(html).isEmpty(), html);
    }
  }

  @Test
  void textIsTextWhateverTemplateItLooksLike() {
    for (String text : List.of("${x}", "<#if x>", "[=x]", "{{x}}", "<@x/>", "#{x}", "@{x}")) {
      Rendered code = Rendered.of("```\n" + text + "\n```\n");
      assertTrue(code.body().text().contains(text), text);
      assertTrue(Rendered.of("a " + text + "\n").body().text().contains(text), text);
      assertEquals(List.of(), code.found());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomTextIsSafeAndItsFindingsLieInIt(int seed) {
    String markdown = randomText(new Random(seed));
    assertEquals(List.of(), violations(markdown), () -> "seed " + seed + ": " + markdown);
  }

  private static IntStream seeds() {
    return IntStream.range(0, 500);
  }

  private static String randomText(Random random) {
    String alphabet = "ab {}[]()<>!*_`~#-+.|:=\"'&;/\\\n\n\t$@?%0\u0000\u202eé\ud83d\ude00";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(400);
    while (text.length() < length) {
      switch (random.nextInt(5)) {
        case 0 -> text.append(VECTORS.get(random.nextInt(VECTORS.size())));
        case 1 -> {
          String vector = VECTORS.get(random.nextInt(VECTORS.size()));
          text.append(vector, 0, random.nextInt(vector.length()));
        }
        default -> text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return text.toString();
  }

  /** What is wrong with a text as a body and as a field; every place must lie in the source. */
  private static List<String> violations(String markdown) {
    Rendered rendered = Rendered.of(markdown);
    List<String> wrong = new ArrayList<>(AllowedHtml.violations(rendered.html()));
    rendered.body().sections().forEach(s -> wrong.addAll(AllowedHtml.violations(s.html().value())));
    for (Body.Link link : rendered.body().links()) {
      if (link.address().filter(a -> a.contains("..") || a.startsWith("/")).isPresent()) {
        wrong.add("climbs: " + link.address());
      }
    }
    Findings findings = new Findings();
    wrong.addAll(AllowedHtml.violations(Rendered.inline(markdown, findings).html().value()));
    for (Diagnostic found : findings.sorted()) {
      if (found.message().isBlank() || found.span().start() < 13) {
        wrong.add("a finding that says nothing: " + found);
      }
    }
    return wrong;
  }
}

package dev.errata.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Findings;
import dev.errata.model.Body;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "a *b* **c** `d` → <p>a <em>b</em> <strong>c</strong> <code>d</code></p>",
        "5 < 6 & \"x\" → <p>5 &lt; 6 &amp; &quot;x&quot;</p>",
        "&lt;b&gt; &amp;lt; \\&lt; → <p>&lt;b&gt; &amp;lt; &amp;lt;</p>",
        "\\*a\\* \\\\ \\[x\\](y) → <p>*a* \\ [x](y)</p>",
        "`a  b` `` `c` `` ` ` → <p><code>a  b</code> <code>`c`</code> <code> </code></p>",
        "expected <identifier> → <p>expected &lt;identifier&gt;</p>",
        "List<String> and Map<K, V> → <p>List&lt;String&gt; and Map&lt;K, V&gt;</p>",
        "Vec<Option> and <Object> → <p>Vec&lt;Option&gt; and &lt;Object&gt;</p>",
        "vector<std::string> → <p>vector&lt;std::string&gt;</p>",
        "${x} <#if a> {{b}} [=c] → <p>${x} &lt;#if a&gt; {{b}} [=c]</p>",
        "H<sub>2</sub>O<br>x <kbd>A</kbd> → <p>H<sub>2</sub>O<br>x <kbd>A</kbd></p>",
        "a <!-- note --> b → <p>a  b</p>",
        "[ ] [x] [a][b] ![c] → <p>[ ] [x] [a][b] ![c]</p>",
        "*** → <hr>",
        "a | b → <p>a | b</p>",
        "`a --b-c d` → <p><code>a <span class=\"w\">--b-c</span> d</code></p>",
        "`x --a-long-name=of.something.else-entirely` → <p><code>x "
            + "<span class=\"w\">--a-long-name=</span>of.something.else-entirely</code></p>",
        "`a - b c-` → <p><code>a - b c-</code></p>",
        "x\u0007\u0085x → <p>x\ufffd\ufffdx</p>",
      })
  void paragraphsAreWrittenAs(String markdown, String html) {
    Rendered rendered = Rendered.of(markdown);
    assertEquals(html, rendered.html());
    assertEquals(List.of(), rendered.found());
  }

  @Test
  void linesBreakWhereTheAuthorSaysSo() {
    assertEquals("<p>a\nb<br>\nc<br>\nd</p>", Rendered.of("a\nb  \nc\\\nd\n").html());
    assertEquals("<p>a\nb</p>", Rendered.of("a\r\nb\r\n").html());
  }

  @Test
  void aTabIsShownWhereItIndentsWrongly() {
    assertTrue(
        Rendered.of("```yaml\na:\n\tb: c\n```\n").html().contains("<span class=\"t\">\t</span>"));
    assertFalse(Rendered.of("```make\na:\n\tb\n```\n").html().contains("class=\"t\""));
  }

  @Test
  void tightListsHaveNoParagraphsAndLooseOnesDo() {
    assertEquals("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", Rendered.of("- a\n- b\n").html());
    assertEquals(
        "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>",
        Rendered.of("- a\n\n- b\n").html());
  }

  @Test
  void listsNestAndBeginAtTheirNumber() {
    assertEquals(
        "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>",
        Rendered.of("3. a\n   - b\n").html());
  }

  @Test
  void quotesHoldBlocks() {
    assertEquals(
        "<blockquote>\n<p>a\nb</p>\n<ul>\n<li>c</li>\n</ul>\n</blockquote>",
        Rendered.of("> a\nb\n>\n> - c\n").html());
  }

  @Test
  void referenceLinksAndImagesAreResolved() {
    assertEquals(
        "<p><a href=\"../../pip/x/\" title=\"T &quot;q&quot;\">a</a> <img"
            + " src=\"../../static/b.png\" alt=\"b\" loading=\"lazy\"></p>",
        Rendered.of("[a][r] ![b]\n\n[r]: ../pip/x.md 'T \"q\"'\n[b]: /static/b.png\n").html());
  }

  @Test
  void tablesHaveHeadCellsANameAndAlignedColumns() {
    assertEquals(
        """
        <div class="scroll" role="group" tabindex="0" aria-label="A, B"><table>
        <thead>
        <tr><th scope="col">A</th><th scope="col" class="right"><em>B</em></th></tr>
        </thead>
        <tbody>
        <tr><td><code>x|y</code></td><td class="right">1</td></tr>
        <tr><td>short</td></tr>
        <tr><td>1</td><td class="right">2</td><td>3</td></tr>
        </tbody>
        </table></div>\
        """,
        Rendered.of("|A|*B*|\n|---|--:|\n|`x\\|y`|1|\n|short|\n|1|2|3|\n").html());
  }

  @Test
  void aTextBelowATableIsNotItsCaption() {
    assertTrue(Rendered.of("|a|b|\n|-|-|\n|c|d|\n[e]\n").html().contains("[e]"));
  }

  @Test
  void aBodyIsSplitAtHeadingsOfLevelTwo() {
    Rendered rendered =
        Rendered.of("lead\n\n## One `x` *y*\n\na\n\nTwo\n---\n### Sub\n#### Deep\nb\n");
    List<Body.Section> sections = rendered.body().sections();
    assertEquals("<p>lead</p>", rendered.body().lead().value());
    assertEquals(List.of("One x y", "Two"), sections.stream().map(Body.Section::title).toList());
    assertEquals(List.of("one-x-y", "two"), sections.stream().map(Body.Section::id).toList());
    assertEquals("## One `x` *y*", sections.getFirst().span().text());
    assertEquals(List.of(new Body.Heading("Sub", "sub")), sections.getLast().subheadings());
    assertEquals(
        "<h3 id=\"sub\">Sub</h3>\n<h4 id=\"deep\">Deep</h4>\n<p>b</p>",
        sections.getLast().html().value());
  }

  @Test
  void aHeadingInAQuoteOpensNoSection() {
    Rendered rendered = Rendered.of("> ## a\n\nb\n");
    assertEquals(List.of(), rendered.body().sections());
    assertTrue(rendered.html().contains("<h3 id=\"a\">a</h3>"));
  }

  @Test
  void aHeadingOfLevelOneIsAFindingAndASection() {
    Rendered rendered = Rendered.of("# Top\n\na\n");
    assertEquals(List.of("heading-level # Top"), rendered.found());
    assertEquals("top", rendered.body().sections().getFirst().id());
  }

  @Test
  void anEmptyHeadingIsAFinding() {
    assertEquals(List.of("empty-value ##"), Rendered.of("##\n\na\n").found());
    assertFalse(Rendered.of("###\n\na\n").html().contains("<h3"));
  }

  @Test
  void headingsOfOneNameHaveDifferentIds() {
    assertEquals(
        List.of("a", "a-2", "a-3", "section", "section-2"),
        Rendered.of("## a\n## a\n## a\n## 日本\n## !\n").body().sections().stream()
            .map(Body.Section::id)
            .toList());
  }

  @Test
  void idsOfTheThemeAreNotForContent() {
    assertEquals("sources-2", Rendered.of("## Sources\n").body().sections().getFirst().id());
  }

  @Test
  void aCodeBlockSaysItsRoleSystemAndTitle() {
    assertEquals(
        "<figure class=\"code\" data-role=\"fix\" data-os=\"macos\"><figcaption><span"
            + " class=\"role\">fix</span><span class=\"os\">macOS</span><span class=\"name\">A"
            + " &lt;b&gt;</span><span class=\"language\">sh</span></figcaption><pre><code"
            + " class=\"language-sh\"><span class=\"k\">a</span> &amp; <span class=\"k\">b</span>\n"
            + "</code></pre></figure>",
        Rendered.of("```sh fix os=macos title=\"A <b>\"\na & b\n```\n").html());
  }

  /** What the quick fix's button may copy, and what is coloured as a command. */
  @ParameterizedTest
  @ValueSource(strings = {"sh", "pwsh", "ps1", "fish", "ksh", "dash", "batch", "sh-session"})
  void theLinesOfAnyShellAreCommands(String language) {
    Rendered rendered = Rendered.of("```" + language + "\nnpm ci\n```\n");
    assertEquals(Set.of("npm ci"), rendered.body().commands());
    assertTrue(rendered.html().contains("<span class=\"k\">npm</span>"), rendered.html());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "```|a||b|```|c → a||b → c",
        "~~~ sh|a|~~~ → a → ''",
        "````|```|a|````` → ```|a → ''",
        "```|a → a → ''",
        "```|a|``` b → a|``` b → ''",
        "```|a|   ``` → a → ''",
        "```|a|    ``` → a|    ``` → ''",
        "p|  ```|  a|    b| c|  ``` → a|  b|c → ''",
        "p|```|a|```|q → a → q",
        "> ```|> a|>  b|q → a| b → q",
        "- ```|  a||    b|  ```|q → a||  b → q",
        "1. x|   ~~~|   a|   ~~~|2. y → a → y",
        "~~~|```|a|~~~ → ```|a → ''",
        "```|* a|> b|<c>|# d|``` → * a|> b|<c>|# d → ''",
        "```|x\ta|``` → x\ta → ''",
      })
  void fencesHoldCodeAsCommonMarkSays(String markdown, String code, String after) {
    String html = Rendered.of(markdown.replace('|', '\n') + "\n").html();
    Element body = Jsoup.parseBodyFragment(html).body();
    assertEquals(code.replace('|', '\n') + "\n", body.selectFirst("code").wholeText());
    assertTrue(body.text().endsWith(after.replace("'", "")), html);
  }

  @Test
  void backticksInALineAreNoFence() {
    assertEquals(
        "<p><code>a</code> b</p>\n<p><code>x</code></p>",
        Rendered.of("``` a ``` b\n\n```x```\n").html());
    assertTrue(Rendered.of("```\n```\n").html().contains("<code></code>"));
  }

  @Test
  void wrongWordsAfterAFenceAreUnderlined() {
    Rendered rendered = Rendered.of("- x\n\n  ```sh fxi os=linx fix undo\n  a\n  ```\n");
    assertEquals(
        List.of(
            "unknown-code-attribute fxi",
            "unknown-code-attribute os=linx",
            "unknown-code-attribute undo"),
        rendered.found());
    assertEquals("did you mean fix ?", rendered.findings().getFirst().help().orElseThrow());
  }

  @Test
  void aConsoleTellsCommandsFromOutput() {
    assertTrue(
        Rendered.of("```console\n$ a\nb <c>\n```\n")
            .html()
            .contains(
                "><span class=\"p\">$ </span><span class=\"k\">a</span>\n"
                    + "<samp>b &lt;c&gt;\n"
                    + "</samp></code>"));
  }

  @Test
  void placeholdersAreVariablesInCodeOnly() {
    String drawn = "<var data-name=\"port\">{port}</var>";
    assertEquals(
        "<p>{port} <code>" + drawn + " ${port} {{port}} {other}</code></p>",
        Rendered.of("{port} `{port} ${port} {{port}} {other}`\n").html());
    assertTrue(Rendered.of("```sh\nx %{port}:{port}\n```\n").html().contains(" %{port}:" + drawn));
    assertTrue(
        Rendered.of("```sh\nx 'a {port}'\n```\n")
            .html()
            .contains("<span class=\"s\">'a " + drawn + "'</span>"));
    assertTrue(Rendered.of("<p><code>{port}</code></p>\n").html().contains(drawn));
  }

  @Test
  void aFieldDrawsVariablesInWordsToo() {
    assertEquals(
        "Free port <var data-name=\"port\">{port}</var>, not {port} or ${port}",
        Rendered.inline("Free port {port}, not \\{port} or ${port}"));
  }

  @Test
  void aNameWithUnderscoresIsOneVariable() {
    assertEquals(
        "code <var data-name=\"exit_code\">{exit_code}</var>", Rendered.inline("code {exit_code}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '§',
      value = {
        "# 12 was closed → # 12 was closed",
        "- x → - x",
        "1. Do it → 1. Do it",
        "> a → &gt; a",
        "```sh → ```sh",
        "<script>x</script> → x",
        "a `b` [c](/pip/x/) → a <code>b</code> <a href=\"../../pip/x/\">c</a>",
      })
  void aFieldIsInlineTextWhateverItBeginsWith(String value, String html) {
    assertEquals(html, Rendered.inline(value));
  }

  @Test
  void aFieldKeepsItsCodeMarkedForTheMatcher() {
    Body.Inline inline = Rendered.inline("Run `npm i` **now** & <b>here</b>", new Findings());
    assertEquals("Run npm i now & here", inline.text());
    assertEquals("Run `npm i` now & here", inline.marked());
  }

  @Test
  void theTextOfABodyIsItsWordsWithCode() {
    assertEquals(
        "One\na b c\nd e \nf g \nx <y>\n",
        Rendered.of("## One\na *b* [c](x.md)\n\n|d|e|\n|-|-|\n|f|g|\n\n```\nx <y>\n```\n")
                .body()
                .text()
                .replace("\n\n", "\n")
            + "\n");
  }

  @Test
  void detailsMayHoldMarkdown() {
    Rendered rendered =
        Rendered.of("<details open>\n<summary>A *b*</summary>\n\n- c `d`\n\n</details>\n\nafter\n");
    assertEquals(
        "<details open=\"\">\n<summary>A *b*</summary>\n\n<ul>\n<li>c <code>d</code></li>\n</ul>\n"
            + "</details>\n\n<p>after</p>",
        rendered.html());
    assertEquals(List.of(), rendered.found());
  }

  @Test
  void detailsThatAreNotClosedHoldNothing() {
    Rendered rendered =
        Rendered.of("## a\n<details><summary>x</summary>\n\nb\n\n## c\n</details>\n");
    assertEquals(List.of("html-removed <details>", "html-removed </details>"), rendered.found());
    assertTrue(rendered.html().contains("</details>\n<p>b</p>"), rendered.html());
  }

  @Test
  void whatIsLeftOutOfHtmlIsUnderlined() {
    Rendered rendered =
        Rendered.of("a <span class=x>b</span>\n\n<p>c <script>d</script> <i onclick=e>f</i></p>\n");
    assertEquals(
        List.of(
            "html-removed <span class=x>",
            "html-removed </span>",
            "html-removed <script>d</script>",
            "html-removed <i onclick=e>"),
        rendered.found());
    assertEquals("<p>a b</p>\n<p>c  <i>f</i></p>", rendered.html().strip());
  }

  @Test
  void htmlThatHtmlDoesNotKnowIsText() {
    Rendered rendered = Rendered.of("<identifier>\n\n<p>a <T> b</p>\n\n<?xml version=\"1.0\"?>\n");
    assertEquals(List.of(), rendered.found());
    assertTrue(rendered.html().contains("&lt;identifier&gt;"), rendered.html());
    assertTrue(rendered.html().contains("a &lt;T&gt; b"), rendered.html());
    assertTrue(rendered.html().contains("&lt;?xml version=&quot;1.0&quot;?&gt;"), rendered.html());
  }

  @Test
  void aCommentThatIsNeverClosedHidesNothing() {
    Rendered rendered = Rendered.of("<!-- open\n\n## a\n\nb\n");
    assertEquals(List.of("html-removed <!-- open"), rendered.found());
    assertTrue(rendered.html().contains("&lt;!-- open"), rendered.html());
    assertTrue(rendered.html().contains("b"), rendered.html());
  }

  @Test
  void htmlThatAnUnfinishedTagSwallowsIsAFinding() {
    assertEquals(
        List.of("html-removed <b title=\"x> c</p>"),
        Rendered.of("<p>a <b title=\"x> c</p>\n").found().stream().map(String::strip).toList());
    assertTrue(
        Rendered.of("<details>\n<!--\n\n**kept**\n\n</details>\n")
            .html()
            .contains("<strong>kept</strong>"));
  }

  @Test
  void htmlInAQuoteIsReadWithoutTheQuotesMarks() {
    assertEquals(
        "<blockquote>\n<p>a\nb</p>\n</blockquote>",
        Rendered.of("> <p>a\n> b</p>\n").html().replace("\n\n", "\n"));
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    String text = "a|b `c`\n\n|a|*b*|\n|-|-|\n|`c`|[d](x.md)|\n\n- e\n\n<p>f</p>\n";
    String html = Rendered.of(text).html();
    assertTrue(
        IntStream.range(0, 400).parallel().allMatch(_ -> Rendered.of(text).html().equals(html)));
  }

  @Test
  void rawHtmlIsClosedWhereItsPlaceEnds() {
    assertEquals("<p>a <b>b</b></p>\n<p>c</p>", Rendered.of("a <b>b\n\nc\n").html());
    assertEquals("<p><em>a <b>b</b></em> c</p>", Rendered.of("*a <b>b* c</b>\n").html());
  }
}

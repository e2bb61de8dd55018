package dev.errata.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.markdown.tree.Limits;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that makes Markdown parsers slow or overflow; a small stack stands for a margin. */
class PathologicalTest {
  private static final int LENGTH = 120_000;
  private static final int STACK = 256 * 1024;

  /** A guard against what grows with the square: that would be minutes. */
  private static final long MOST_SECONDS = 30;

  private static Stream<String> repeated() {
    return Stream.of(
        "> ",
        ">",
        "> ".repeat(31) + "a\n",
        "> ".repeat(100) + "a\n",
        "- ",
        "1. ",
        "> - ",
        "- a\n",
        "- a\n\n",
        "1. a\n",
        "-\n",
        "- - - - a\n",
        "* a\n- b\n",
        "[",
        "]",
        "[a]",
        "[a](",
        "[a](<b",
        "[a](b \"c",
        "[a]: b\n",
        "[a]: b 'c\n",
        "[a]: b\n\n",
        "![",
        "![[]()",
        "![a](b)",
        "*",
        "_",
        "*a ",
        "a** ",
        "*a_ ",
        "**a *a ",
        "`",
        "`a",
        "`|",
        "``a`",
        "&",
        "&amp;",
        "&#x",
        "a <!-- ",
        "<!-- ",
        "<!-- a\n",
        "<!-- a -->\n",
        "a <![CDATA[ ",
        "a <? ",
        "a <!A ",
        "a <a ",
        " b='",
        "<",
        "<div>\n\n",
        "<div>",
        "<script>",
        "<b>",
        "<table><tr><td>",
        "<svg><math>",
        "<details>\n\n",
        "</details>\n\n",
        "<details>",
        "|a",
        "|-",
        "|\n",
        "|a|b|\n",
        "a|b\n-|-\n",
        "a\n",
        "> a\n",
        "\n",
        " ",
        "\t",
        "a  \n",
        "    a\n",
        "    a\n\n",
        "```\n",
        "~~~a\n",
        "# a\n",
        "#",
        " #",
        "a\n=\n",
        "---\n",
        "- - ",
        "* * ",
        "__ ",
        "\\",
        "<http://a>",
        "<a@",
        "a\r",
        "\0",
        "\ud83d",
        "(",
        "((",
        "[a]((",
        "{",
        "`{`",
        "{port",
        "### a\n",
        "word ",
        "[a](x:y)\n\n",
        "../");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void repeatedTextEndsInTimeAndWithinTheStack(String part) throws InterruptedException {
    assertEnds(part.repeat(LENGTH / part.length()));
  }

  private static Stream<String> shaped() {
    int n = LENGTH / 2;
    StringBuilder ticks = new StringBuilder();
    StringBuilder indented = new StringBuilder();
    StringBuilder references = new StringBuilder();
    StringBuilder attributes = new StringBuilder("<p");
    for (int i = 1; ticks.length() < LENGTH; i++) {
      ticks.append("`".repeat(i)).append('e');
    }
    for (int i = 0; indented.length() < LENGTH; i++) {
      indented.append("  ".repeat(i)).append("- a\n");
    }
    for (int i = 0; references.length() < LENGTH; i++) {
      references.append("[a").append(i).append("]: b\n");
      attributes.append(" a").append(i).append("=b");
    }
    return Stream.of(
        "[".repeat(n) + "a" + "]".repeat(n),
        "*".repeat(n) + "a" + "*".repeat(n),
        ("*a ".repeat(240) + "a*".repeat(240) + "\n\n").repeat(n / 1200),
        ("[a][b][c]".repeat(50) + "\n\n").repeat(n / 450),
        ("a <!-- ".repeat(300) + "\n\n").repeat(n / 2100),
        ("![a](b)".repeat(400) + "\n\n").repeat(n / 2800),
        ("|a".repeat(60) + "\n" + "|-".repeat(60) + "\n" + "|\n".repeat(7000) + "\n")
            .repeat(n / 14_000),
        "a|b\n" + "-".repeat(n) + "|-\n",
        "|a".repeat(n / 4) + "\n" + "|-".repeat(n / 4) + "\n" + "|a".repeat(n / 4),
        "- a\n" + "\n  b\n".repeat(n / 5),
        "> " + "a\n".repeat(n),
        "- ```\n" + "  a\n".repeat(n / 4),
        "> <p>\n" + "> a\n".repeat(n / 4),
        "```\n" + "{".repeat(n) + "}\n```\n",
        "```console\n" + "$ a <<A\n".repeat(n / 8) + "```\n",
        "```sh " + "x ".repeat(n) + "\nx\n```\n",
        "[a](" + "(".repeat(n) + ")",
        "<http:" + "a".repeat(n),
        "<details>\n\n".repeat(n / 22) + "</details>\n\n".repeat(n / 24),
        "<p>" + "<ul><li>".repeat(n / 8),
        "<p>" + "<!--".repeat(n / 4),
        ticks.toString(),
        indented.toString(),
        references.toString(),
        attributes.append('>').toString());
  }

  @ParameterizedTest
  @MethodSource("shaped")
  void shapedTextEndsInTimeAndWithinTheStack(String text) throws InterruptedException {
    assertEnds(text);
  }

  private static void assertEnds(String text) throws InterruptedException {
    AtomicReference<Throwable> failed = new AtomicReference<>();
    AtomicLong nanos = new AtomicLong();
    Runnable work =
        () -> {
          Rendered rendered = Rendered.of(text);
          assertTrue(rendered.findings().size() <= 60 * Code.values().length);
          nanos.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        };
    Thread thread = new Thread(null, work, "small stack", STACK);
    thread.setUncaughtExceptionHandler((_, thrown) -> failed.set(thrown));
    thread.start();
    thread.join();
    assertNull(failed.get(), () -> failed.get() + " at " + failed.get().getStackTrace()[0]);
    assertTrue(nanos.get() < MOST_SECONDS * 1_000_000_000L, () -> nanos.get() / 1_000_000 + " ms");
  }

  @Test
  void textBeyondALimitIsAFindingAndShownAsWritten() {
    for (String excess :
        List.of(
            "> ".repeat(40) + "deep",
            "a " + "[".repeat(200),
            "a " + "*b ".repeat(600),
            "a " + "x".repeat(Limits.CHARACTERS),
            "- ".repeat(300),
            "## " + "`".repeat(600),
            "|a".repeat(100) + "\n" + "|-".repeat(100))) {
      Rendered rendered = Rendered.of("## Before\n\nb\n\n" + excess + "\n\n## After\n\na\n");
      assertEquals(1, rendered.findings().size(), () -> excess + rendered.found());
      assertEquals(Code.NESTING_TOO_DEEP, rendered.findings().getFirst().code());
      String underlined = rendered.findings().getFirst().span().text().strip();
      assertTrue(excess.contains(underlined), underlined);
      assertTrue(rendered.html().contains("<pre>"), rendered.html());
      assertEquals("After", rendered.body().sections().getLast().title());
      assertEquals(List.of(), AllowedHtml.violations(rendered.html()));
    }
  }

  @Test
  void emphasisBeyondTheLimitOfTheWalkIsText() {
    String deep = "*a ".repeat(100) + "b" + " c*".repeat(100);
    Rendered rendered = Rendered.of(deep + "\n");
    assertEquals(Code.NESTING_TOO_DEEP, rendered.findings().getFirst().code());
    assertEquals(List.of(), AllowedHtml.violations(rendered.html()));
  }

  @Test
  void whatPeopleWriteIsFarBelowEveryLimit() {
    String row = "| `a_b` | [link](x.md) and *more* |\n";
    String log = "    at f(x[0], {\"a\": [1, 2]}) <anonymous> & more_of_it\n";
    for (String text :
        List.of(
            "> ".repeat(20) + "quote\n",
            "- a\n" + "  - b\n    - c\n      - d\n",
            "| a | b |\n|---|---|\n" + row.repeat(200),
            "```\n" + log.repeat(2000) + "```\n",
            ("> ```\n> " + "[".repeat(1000) + "\n> ```\n"),
            "word `code` [link](x.md) *em* ".repeat(100) + "\n",
            "- item\n".repeat(2000),
            "-".repeat(80) + "\n")) {
      assertEquals(List.of(), Rendered.of(text).found());
    }
  }
}

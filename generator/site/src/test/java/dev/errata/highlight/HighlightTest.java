package dev.errata.highlight;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.highlight.Language.Comment;
import dev.errata.highlight.Language.Lines;
import dev.errata.highlight.Span.Kind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is coloured, drawn as {@code ‹k name›} in the text. */
class HighlightTest {
  @Test
  void anUnknownLanguageIsPlain() {
    assertEquals(List.of(), Highlight.of("brainf", "if \"x\" # y"));
    assertEquals(List.of(), Highlight.of("", "if \"x\" # y"));
  }

  @Test
  void shellShowsCommandsStringsAndVariables() {
    assertDrawn(
        "sh",
        "‹k curl› -fsSL ‹s \"https://x/$A\"› | ‹k sudo› ‹k sh› -c ‹s 'a b'› ‹c # then›",
        "‹k ss› -ltnp ‹s 'sport = :8080'›",
        "A=1 B=‹s \"2\"› ‹k make› ‹k ${X}›/if.txt --if",
        "‹k if› [ -f x ]; ‹k then› ‹k rm› x; ‹k fi›",
        "‹k kill› $(‹k lsof› -t)",
        "‹k npm› run build \\\n  --if-present 2>&1",
        "‹k echo› don't worry",
        "‹k chmod› a{b,c} x#y");
  }

  @Test
  void otherShellsTooKnowTheirComments() {
    assertDrawn("powershell", "‹k Get-Process› -Id ‹k $PID› ‹c # it›", "‹c <# a\nb #>› ‹k ls›");
    assertDrawn("bat", "‹k netstat› -ano | ‹k findstr› 8080", "‹c REM nothing›", "‹c :: note›");
  }

  @Test
  void dataShowsKeysApartFromStrings() {
    assertDrawn("json", "{‹k \"a\"›: ‹s \"b\"›, ‹k \"c\"› : ‹k true›}");
    assertDrawn(
        "yaml",
        "‹k on›:\n  - ‹k name›: don't ‹s \"quote: #\"› ‹c # why›\n    ‹k run›: echo a:b c#d",
        "http://x: y is true.yml");
    assertDrawn("toml", "‹k [a.b]›\n‹k c.d› = ‹s '''x\ny'''› ‹c # z›\ne f = 1");
    assertDrawn("ini", "‹c ; no›\n‹k [core]›\n\t‹k editor› = it's vi");
    assertDrawn("dockerfile", "‹k FROM› node:20 ‹c # base›\n‹k RUN› npm ci && \\\n  run ‹k $X›");
    assertDrawn("diff", "‹c --- a/x›\n‹k @@ -1 +1 @@›\n‹d -old›\n‹s +new›\n same");
  }

  @Test
  void programsShowKeywordsStringsAndComments() {
    assertDrawn(
        "java", "‹k var› a = ‹s \"\"\"\n x\"y\"\"\"›; ‹c // no›", "‹k char› c = ‹s '\\u0041'›;");
    assertDrawn("kotlin", "‹k val› a = ‹s \"b\"› ‹c /* c\nd */›");
    assertDrawn("ts", "‹k const› a: number = ‹s `b ${c}`› + ‹s 'd'›");
    assertDrawn("go", "‹k func› f() { ‹k return› ‹s `a\"\nb`› }");
    assertDrawn(
        "rust",
        "‹k fn› f<'a>(x: &'a str) { ‹s r#\"a\"b\"#›; ‹s 'c'›; ‹s '\\n'› ‹c // it's›",
        "for_");
    assertDrawn("python", "‹k def› f(): ‹s '''a\n'b'''› ‹c # c›", "f‹s \"{x}\"›");
    assertDrawn("sql", "‹k SELECT› a ‹k from› b ‹k WHERE› c = ‹s 'd'›‹s 'e'› ‹c -- f›");
  }

  @Test
  void theMarksOfAnyCommentCountWhole() {
    Comment dashes = new Comment("<!--", "-->", false);
    Language language =
        new Language(Set.of(), false, List.of(), List.of(dashes), false, Lines.PLAIN);
    List<Span> spans = new Scanner("<!--->x-->y", language).spans();
    assertEquals(List.of(new Span(0, 10, Kind.COMMENT)), spans);
  }

  @Test
  void whatIsNotClosedBreaksNothing() {
    for (String code : List.of("\"open", "'open", "\"a\\", "'''open", "r#\"open", "${x", "/* a")) {
      Languages.names().forEach(language -> check(language, code));
    }
  }

  static Stream<String> languages() {
    return Languages.names().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void spansAreOrderedApartAndInsideTheText(String language) {
    String alphabet = "ab \n\t\"'`\\#/*-+$\\{}:=;|&()<>@[]r1.é😀";
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder code = new StringBuilder();
      IntStream.range(0, random.nextInt(80))
          .forEach(i -> code.append(alphabet.charAt(random.nextInt(alphabet.length()))));
      check(language, code.toString());
    }
  }

  /** A square of these takes minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "'", "\"\\", "`'\"", "/*", "$", "${", "r#\"", "'''", "- ", "a ", "#", "'a"})
  void timeGrowsWithTheTextAlone(String piece) {
    String code = piece.repeat(100_000);
    for (String language : oneNameOfEach()) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(15), () -> Highlight.of(language, code), language + " " + piece);
    }
  }

  /** A language's other names change nothing. */
  private static Collection<String> oneNameOfEach() {
    return Languages.names().stream()
        .collect(toMap(name -> Languages.find(name).orElseThrow(), name -> name, (a, _) -> a))
        .values();
  }

  private static void check(String language, String code) {
    int end = 0;
    for (Span span : Highlight.of(language, code)) {
      assertTrue(
          span.start() >= end && span.end() > span.start() && span.end() <= code.length(),
          language + " " + span + " in " + code);
      end = span.end();
    }
  }

  private static void assertDrawn(String language, String... drawings) {
    for (String drawing : drawings) {
      String code = drawing.replaceAll("‹[kscd] ", "").replace("›", "");
      StringBuilder drawn = new StringBuilder(code);
      for (Span span : Highlight.of(language, code).reversed()) {
        drawn.insert(span.end(), '›').insert(span.start(), "‹" + span.kind().className() + " ");
      }
      assertEquals(drawing, drawn.toString(), language);
    }
  }
}

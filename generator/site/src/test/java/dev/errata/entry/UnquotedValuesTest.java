package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnquotedValuesTest {
  private static String title(Reading reading) {
    return reading.entry().orElseThrow().title().value();
  }

  private static List<String> signatures(Reading reading) {
    return reading.entry().orElseThrow().signatures().stream().map(s -> s.text().value()).toList();
  }

  private static List<String> samples(Reading reading) {
    Entry entry = reading.entry().orElseThrow();
    return entry.samples().samples().stream().map(s -> s.value()).toList();
  }

  @Test
  void aColonInATitleIsFoundAndQuoted() {
    Reading read = Reading.with("title:", "title: ReferenceError: port is not defined");
    read.alone("yaml-unquoted-colon")
        .at("2:22-23")
        .says("the value of \"title\" holds a colon, which YAML takes for a key")
        .helps("quote the value: \"ReferenceError: port is not defined\"")
        .fixedTo("title: \"ReferenceError: port is not defined\"");
    assertEquals("ReferenceError: port is not defined", title(read));
  }

  @Test
  void aColonAtTheEndIsFound() {
    Reading.with("title:", "title: cannot listen on:")
        .alone("yaml-unquoted-colon")
        .at("2:24-25")
        .fixedTo("title: \"cannot listen on:\"");
  }

  @Test
  void quotesAndBackslashesInsideAreEscapedByTheFix() {
    Reading read = Reading.with("title:", "title: a \"b\" in C:\\d: no");
    read.alone("yaml-unquoted-colon").fixedTo("title: \"a \\\"b\\\" in C:\\\\d: no\"");
    assertEquals("a \"b\" in C:\\d: no", title(read));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{port} is in use | yaml-unquoted-brace | {, which YAML takes for a map",
        "{port} | yaml-unquoted-brace | {, which YAML takes for a map",
        "[demo] is in use | yaml-unquoted-bracket | [, which YAML takes for a list",
        "[demo] | yaml-unquoted-bracket | [, which YAML takes for a list",
        "[demo | yaml-unquoted-bracket | [, which YAML takes for a list",
        "@demo is missing | yaml-unquoted-at | @, which YAML keeps for itself",
        "`demo` is missing | yaml-unquoted-backtick | `, which YAML keeps for itself",
        "%1 is missing | yaml-unquoted-percent | %, which YAML keeps for itself",
        "&demo is missing | yaml-unquoted-ampersand | &, which YAML takes for an anchor",
        "&demo | yaml-unquoted-ampersand | &, which YAML takes for an anchor",
        "*demo* is missing | yaml-unquoted-asterisk | *, which YAML takes for an alias",
        "!demo is missing | yaml-unquoted-exclamation | !, which YAML takes for a tag",
        "> demo hangs | yaml-unquoted-sign | >, which YAML keeps for itself",
        "- demo hangs | yaml-unquoted-sign | -, which YAML keeps for itself",
        "? demo hangs | yaml-unquoted-sign | ?, which YAML keeps for itself",
        ", demo hangs | yaml-unquoted-sign | ,, which YAML keeps for itself",
        "] demo hangs | yaml-unquoted-sign | ], which YAML keeps for itself",
      })
  void aSignAtTheStartHasItsOwnFinding(String value, String code, String says) {
    Reading read = Reading.with("title:", "title: " + value);
    read.alone(code)
        .at("2:8-9")
        .says("the value of \"title\" starts with " + says)
        .helps("quote the value: \"" + value + "\"")
        .fixedTo("title: \"" + value + "\"");
    assertEquals(value, title(read));
  }

  @Test
  void aHashSignThatCutsTheValueIsFound() {
    Reading read = Reading.with("title:", "title: Stops at step #7 of 9");
    read.alone("yaml-unquoted-hash")
        .at("2:22-29")
        .says("YAML takes the end of the value of \"title\" for a comment and drops it")
        .fixedTo("title: \"Stops at step #7 of 9\"");
    assertEquals("Stops at step #7 of 9", title(read));
  }

  @Test
  void aValueThatStartsWithAHashSignIsFound() {
    Reading.with("title:", "title: #7 stops")
        .alone("yaml-unquoted-hash")
        .at("2:8-16")
        .fixedTo("title: \"#7 stops\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: \"Port is taken\" # a comment",
        "title: 'Port is taken'   # a comment",
        "title: Port is taken#7",
        "title:   Port is taken  ",
        "title : Port is taken",
        "\"title\": Port is taken",
        "title:\n  Port is taken",
        "title: # a comment\n  Port is taken",
        "title: >-\n  Port: is {taken} # here",
        "title: Port\n  is taken",
      })
  void whatYamlReadsAsItLooksIsNoFinding(String line) {
    Reading.with("title:", line).nothing();
  }

  @Test
  void aCommentAfterADateIsNoFinding() {
    Reading.with("updated:", "updated: 2026-11-20 # looked again").nothing();
  }

  @Test
  void aTextOverSeveralLinesMayHoldSignsAtTheStartOfItsLines() {
    Reading read =
        Reading.with("summary:", "summary: Long text with\n  `code` and {braces}\n  - and a dash");
    read.nothing();
    assertEquals(
        "Long text with code and {braces} - and a dash",
        read.entry().orElseThrow().summary().text());
  }

  @Test
  void aColonInTheSecondLineQuotesBothLines() {
    Reading.with("summary:", "summary: Long text\n  with note: this")
        .alone("yaml-unquoted-colon")
        .at("4:12-13")
        .helps("quote the value: \"Long text…")
        .fixedTo("summary: \"Long text\n  with note: this\"");
  }

  @Test
  void aTextBelowItsKeyThatLooksLikeAFieldIsQuoted() {
    Reading.with("summary:", "summary:\n  Note: restart it")
        .alone("yaml-unquoted-colon")
        .at("4:7-8")
        .says("the value of \"summary\" holds a colon, which YAML takes for a key")
        .fixedTo("  \"Note: restart it\"");
  }

  @Test
  void aQuotedWordAtTheStartIsNotTheWholeValue() {
    Reading read = Reading.with("title:", "title: \"demo\" is not recognized");
    read.alone("yaml-unquoted-quote")
        .at("2:15-32")
        .says("the value of \"title\" goes on after its closing quote, where YAML stops")
        .fixedTo("title: \"\\\"demo\\\" is not recognized\"");
    assertEquals("\"demo\" is not recognized", title(read));
    assertEquals("'a' b", title(Reading.with("title:", "title: 'a' b")));
  }

  @Test
  void aQuoteThatIsNeverClosedIsFoundWhereItOpens() {
    Reading read = Reading.with("title:", "title: \"Port is taken");
    read.alone("yaml-syntax")
        .at("2:8-9")
        .says("a quote is opened and never closed")
        .fixedTo("title: \"Port is taken\"");
    assertEquals("Port is taken", title(read));
  }

  @Test
  void backslashesOfAPathAreDoubled() {
    Reading read = Reading.with("title:", "title: \"No access to C:\\Users\\new\"");
    read.alone("yaml-escape")
        .at("2:24-26")
        .says("\"\\U\" means nothing in double quotes")
        .helps("write two backslashes for one, or use single quotes")
        .fixedTo("title: \"No access to C:\\\\Users\\\\new\"");
    assertEquals("No access to C:\\Users\\new", title(read));
  }

  @Test
  void backslashesThatMayBeMeantAreLeftToTheAuthor() {
    Reading.with("title:", "title: \"a\\tb \\d\"").alone("yaml-escape").at("2:14-16").hasNoFix();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x4", "\\u12g4", "\\U00110000", "\\q"})
  void brokenEscapesAreFound(String escape) {
    Reading.with("title:", "title: \"a " + escape + "\"").alone("yaml-escape");
  }

  @Test
  void aSlashOfJsonLosesItsBackslash() {
    Reading read = Reading.with("title:", "title: \"see https:\\/\\/example.org\"");
    read.alone("yaml-escape").at("2:19-21").fixedTo("title: \"see https://example.org\"");
    assertEquals("see https://example.org", title(read));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x41", "\\u0041", "\\U00000041", "\\\\d", "\\\"", "\\ud83d\\ude00"})
  void escapesOfYamlAreFine(String escape) {
    Reading.with("title:", "title: \"a " + escape + "\"").nothing();
  }

  @Test
  void everyItemOfAListIsJudged() {
    Reading read =
        Reading.with(
            "- \"demo",
            """
              - demo: cannot listen on {port}
              - {date} is wrong
              - [ERR] no {x}
              - "quoted" at the start
              - text: long form: too
                applies_to: [{ tool: demo, versions: "<2" }]
              - { text: "short", applies_to: [demo] }""");
    assertEquals(
        List.of(
            "yaml-unquoted-colon",
            "yaml-unquoted-brace",
            "yaml-unquoted-bracket",
            "yaml-unquoted-quote",
            "yaml-unquoted-colon"),
        read.codes());
    assertEquals(
        List.of(
            "demo: cannot listen on {port}",
            "{date} is wrong",
            "[ERR] no {x}",
            "\"quoted\" at the start",
            "long form: too",
            "short"),
        signatures(read));
    assertEquals(
        "an item of \"signatures\" starts with {, which YAML takes for a map",
        read.findings().get(1).message());
  }

  @Test
  void samplesOfRawOutputAreTexts() {
    Reading read =
        Reading.and(
            """
            samples:
              - demo: cannot listen on port 1
              - {"error": "demo: cannot listen on port 2"}
              - |
                # not a comment
                demo: cannot listen on port 3""");
    assertEquals(List.of("yaml-unquoted-colon", "yaml-unquoted-brace"), read.codes());
    assertEquals(
        List.of(
            "demo: cannot listen on port 1",
            "{\"error\": \"demo: cannot listen on port 2\"}",
            "# not a comment\ndemo: cannot listen on port 3"),
        samples(read));
  }

  @Test
  void listsAndMapsInOneLineAreFineWhereTheyBelong() {
    Reading.and(
            """
            codes: [EADDRINUSE, "}", 'it''s', "a, b"]
            related: [other, { entry: npm/eresolve, as: confused-with }]
            tags:
            - one
            - two
            applies_to:
              - { tool: demo,
                  versions: "<2" }""")
        .nothing();
  }

  @Test
  void aCommentAfterAReferenceIsNoFinding() {
    Reading.and("related:\n  - other # see there").nothing();
  }

  @Test
  void aBracketThatIsNeverClosedIsClosed() {
    Reading.and("codes: [EADDRINUSE, E2")
        .alone("yaml-syntax")
        .at("9:8-9")
        .says("a bracket is opened and never closed")
        .helps("put ] at the end")
        .fixedTo("codes: [EADDRINUSE, E2]");
  }

  @Test
  void aKeyWithoutASpaceIsMended() {
    Reading read = Reading.with("title:", "title:Port is taken");
    read.alone("yaml-syntax")
        .at("2:6-7")
        .says("a space is missing after \"title:\"")
        .fixedTo("title: Port is taken");
    assertEquals("Port is taken", title(read));
  }

  @Test
  void aLineThatIsNoFieldDoesNotHideTheRest() {
    Reading read = Reading.with("summary:", "summary: Long text\nthat goes on\nbogus: 1");
    assertEquals(List.of("yaml-syntax", "unknown-key"), read.codes());
    read.only("yaml-syntax").at("4:1-13").says("this line is no field");
    assertTrue(read.entry().isPresent());
  }

  @Test
  void aFieldBetweenTwoColumnsIsMoved() {
    Reading.with("note:", " note: Seen twice.")
        .alone("yaml-syntax")
        .at("11:3-4")
        .says("this line is indented by 2 spaces, those beside it by 1")
        .fixedTo(" sources:");
  }

  @Test
  void tabsAreFoundInIndentationAndAfterColons() {
    Reading.with("note:", "\tnote: Seen twice.")
        .alone("yaml-tab")
        .at("10:1-2")
        .says("YAML is indented with spaces, not tabs")
        .fixedTo("  note: Seen twice.");
    Reading.with("title:", "title:\tPort is taken")
        .alone("yaml-tab")
        .at("2:7-8")
        .fixedTo("title: Port is taken");
  }

  @Test
  void tabsInABlockTextBelongToIt() {
    Reading.and("samples:\n  - |\n    demo: cannot listen on port 1\n    \tat x").nothing();
  }

  @Test
  void controlCharactersAreFoundWhereTheyStand() {
    Reading.with("title:", "title: Port\u001b[31m is taken")
        .alone("control-character")
        .at("2:12-13")
        .says("a control character stands here: U+001B")
        .helps("remove it; where a tool prints it, write \"\\x1b\" in double quotes");
    Reading.with("title:", "title: Port\u2028is taken").alone("invisible-character").at("2:12-13");
  }

  @Test
  void linesMayEndAsOnWindowsOrOldMacs() {
    Reading.of(Reading.VALID.replace("\n", "\r\n")).nothing();
    Reading.of(Reading.VALID.replace("\n", "\r")).nothing();
    Reading.of(Reading.changed("title:", "title: a: b").replace("\n", "\r\n"))
        .alone("yaml-unquoted-colon")
        .at("2:9-10");
  }

  @Test
  void placesBehindEmojiAreExact() {
    Reading read = Reading.with("title:", "title: \"😀 😀\"\ncodes: [\"😀\", @x]\nsumary: a: b");
    read.only("yaml-syntax").at("3:15-16");
    read.only("yaml-unquoted-colon").at("4:10-11");
  }

  @Test
  void aFieldOfASignatureOrSampleListWithoutSpacesStaysText() {
    Reading read = Reading.with("- \"demo", "  - demo:cannot listen on port {port}");
    read.nothing();
    assertEquals(List.of("demo:cannot listen on port {port}"), signatures(read));
  }
}

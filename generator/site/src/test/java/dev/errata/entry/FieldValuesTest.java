package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import dev.errata.model.Relation;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValuesTest {
  @Test
  void theTypeComesFromTheDeclarationAndNotFromYaml() {
    Reading read =
        Reading.and("codes: [no, 18:30, 0123, 1_000, null, ~, 1e3, 0x1F, 2026-01-01, true]");
    read.nothing();
    assertEquals(
        List.of("no", "18:30", "0123", "1_000", "null", "~", "1e3", "0x1F", "2026-01-01", "true"),
        read.entry().orElseThrow().codes().stream().map(c -> c.value()).toList());
  }

  @Test
  void everyFieldArrivesTyped() {
    Reading read =
        Reading.and(
            """
            slug: port-in-use
            codes: [EADDRINUSE, "98"]
            applies_to:
              - { tool: demo, versions: unknown }
              - other
            faq:
              - question: Why?
                answer: "Because of `port`."
            related:
              - other
              - { entry: npm/eresolve, as: confused-with, differs: It names a package. }
            samples: ["demo: cannot listen on port 80"]
            not_samples: ["demo: cannot listen"]
            aliases: [/old/name/]
            tags: [network]
            review_in: 6 months
            draft: false""");
    read.nothing();
    Entry entry = read.entry().orElseThrow();
    assertEquals(LocalDate.of(2026, 11, 20), entry.updated());
    assertEquals(
        List.of(
            new Entry.AppliesTo("demo", Optional.of("unknown")),
            new Entry.AppliesTo("other", Optional.empty())),
        entry.appliesTo());
    assertEquals("Because of port.", entry.faq().getFirst().answer().text());
    assertEquals(
        List.of(Relation.Kind.SEE_ALSO, Relation.Kind.CONFUSED_WITH),
        entry.related().stream().map(Relation::kind).toList());
    assertEquals("It names a package.", entry.related().getLast().differs().orElseThrow().text());
    Evidence.Source source = entry.evidence().sources().getFirst();
    assertEquals(URI.create("https://example.org/issues/7"), source.url());
    assertEquals(Optional.of(Evidence.Kind.ISSUE), source.kind());
    assertEquals(Optional.of(Period.ofMonths(6)), entry.reviewIn());
    assertEquals("/old/name/", entry.aliases().getFirst().value());
    assertFalse(entry.draft());
  }

  @Test
  void everyValueKnowsItsPlace() {
    Entry entry = Reading.and("tags: ['one', \"two\"]").entry().orElseThrow();
    assertEquals("Port is already in use", entry.title().span().text());
    assertEquals("one", entry.tags().getFirst().span().text());
    assertEquals("two", entry.tags().getLast().span().text());
    assertEquals(6, entry.signatures().getFirst().text().span().line());
  }

  @Test
  void anUnknownKeyIsOneFindingEvenWhereTheMeantOneIsRequired() {
    Reading read = Reading.with("title:", "titel: Port is taken");
    read.alone("unknown-key")
        .at("2:1-6")
        .says("there is no field \"titel\" here")
        .helps("did you mean \"title\"?")
        .fixedTo("title: Port is taken");
    assertEquals("Port is taken", read.entry().orElseThrow().title().value());
  }

  @Test
  void aKeyThatIsThereAlreadyIsNotSuggested() {
    Reading.with("title:", "titel: x\ntitle: y\ntitles: z")
        .findings()
        .forEach(d -> assertEquals(Optional.of("remove it: \"title\" is there already"), d.help()));
    Reading.with("title:", "titel: x\ntitle: y").only("unknown-key").hasNoFix();
  }

  @Test
  void twoMisspeltKeysNeverBecomeTheSame() {
    Reading read = Reading.with("title:", "titel: x\ntitl: y");
    assertEquals(List.of("unknown-key", "unknown-key"), read.codes());
    assertEquals(
        1, read.findings().stream().filter(d -> d.fix().isPresent()).count(), "one of the two");
  }

  @Test
  void unknownKeysInsideAreSuggestedFromThere() {
    Reading.with("kind:", "      kin: issue")
        .alone("unknown-key")
        .at("14:7-10")
        .helps("did you mean \"kind\"?")
        .fixedTo("      kind: issue");
    Reading.and("author: me")
        .alone("unknown-key")
        .helps(
            "the fields are title, slug, summary, category, signatures, codes, quick_fix, updated,"
                + " applies_to, evidence, faq, related, samples, not_samples, aliases, tags,"
                + " review_in, draft");
  }

  @Test
  void aMissingKeyIsReportedAtTheFenceWithAnExample() {
    Reading.with("category:", "#")
        .alone("missing-key")
        .at("1:1-4")
        .says("\"category\" is missing")
        .helps("add it: The title of the folder's category, for example category: Node.js");
    Reading.with("title: Port in use", "#").alone("missing-key").at("12:7-10");
  }

  @Test
  void bothOfTwoDuplicateKeysAreShown() {
    Reading read = Reading.and("updated: 2026-11-21");
    read.alone("duplicate-key").at("9:1-8").says("\"updated\" stands twice");
    assertEquals(8, read.findings().getFirst().notes().getFirst().span().line());
    assertEquals("updated", read.findings().getFirst().notes().getFirst().span().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \"\"", " '  '", " \"\\u200b\""})
  void anEmptyValueIsReportedAtItsKey(String value) {
    Reading.with("quick_fix:", "quick_fix:" + value).only("empty-value").at("7:1-10");
  }

  @Test
  void anEmptyListOrItemIsReported() {
    Reading.with("- \"demo", "  []").only("empty-value").at("5:1-11");
    Reading.and("tags: [a, '']").alone("empty-value").says("an item of \"tags\" is empty");
    Reading.and("tags: []").nothing();
  }

  @Test
  void aListWhereTextBelongsIsAWrongType() {
    Reading.with("updated:", "updated: [2026-11-20]")
        .only("wrong-type")
        .at("8:10-22")
        .says("\"updated\" is a list, and should be a date such as 2026-11-24");
    Reading.with("summary:", "summary:\n  - one\n  - two")
        .only("wrong-type")
        .says("\"summary\" is a list, and should be text");
  }

  @Test
  void aSingleTextWhereAListBelongsIsMadeOne() {
    Reading read = Reading.and("tags: network");
    read.alone("wrong-type")
        .at("9:7-14")
        .says("\"tags\" is text, and should be a list, each item text")
        .helps("write [network]")
        .fixedTo("tags: [network]");
    assertEquals("network", read.entry().orElseThrow().tags().getFirst().value());
    Reading.and("tags: \"a, b\"").alone("wrong-type").fixedTo("tags: [\"a, b\"]");
    Reading.and("tags: a, b").alone("wrong-type").fixedTo("tags: [\"a, b\"]");
  }

  @Test
  void aColonInsideAListIsQuoted() {
    Reading.and("not_samples: [demo: no]")
        .alone("wrong-type")
        .at("9:15-23")
        .helps("quote it: \"demo: no\"")
        .fixedTo("not_samples: [\"demo: no\"]");
  }

  @Test
  void aTitleHasOneLine() {
    Reading.with("title:", "title: |\n  one\n  two")
        .only("wrong-type")
        .says("\"title\" has several lines, and should be one");
  }

  @Test
  void aChoiceIsSuggested() {
    Reading.with("kind:", "      kind: isue")
        .alone("unknown-value")
        .at("14:13-17")
        .says("\"kind\" can't be \"isue\"")
        .helps("did you mean \"issue\"?")
        .fixedTo("      kind: issue");
    Reading.with("kind:", "      kind: blog")
        .alone("unknown-value")
        .helps("it is one of issue, docs, source, forum, observation")
        .hasNoFix();
  }

  @ParameterizedTest
  @CsvSource({
    "2026/11/20, 2026-11-20",
    "2026-1-5, 2026-01-05",
    "2026-11-20T10:00:00Z, 2026-11-20",
    "2026-11-20 10:00, 2026-11-20",
    "20.11.2026, 2026-11-20",
  })
  void aDateInAnotherFormIsRewrittenWhereItIsCertain(String written, String meant) {
    Reading.with("updated:", "updated: " + written)
        .alone("invalid-date")
        .at("8:10-" + (10 + written.length()))
        .says("\"" + written + "\" is not a date of the form 2026-11-24")
        .helps("write " + meant)
        .fixedTo("updated: " + meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11/12/2026", "yesterday", "2026-11", "20261120", "2026-11-20x"})
  void aDateThatIsNotCertainIsLeft(String written) {
    Reading.with("updated:", "updated: " + written)
        .alone("invalid-date")
        .helps("write it as year-month-day, such as 2026-11-24")
        .hasNoFix();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-06-31"})
  void aDayThatDoesNotExistIsFound(String day) {
    Reading.with("updated:", "updated: " + day)
        .alone("invalid-date")
        .at("8:10-20")
        .says("there is no day " + day)
        .hasNoFix();
  }

  @Test
  void noDateLiesInTheFuture() {
    Reading.with("updated:", "updated: 2026-11-24").nothing();
    Reading.with("updated:", "updated: 2026-11-25")
        .alone("future-date")
        .at("8:10-20")
        .says("\"updated\" lies in the future: today is 2026-11-24");
  }

  @ParameterizedTest
  @CsvSource({
    "6months, 6 months",
    "1 Months, 1 month",
    "2 y, 2 years",
    "12M, 12 months",
    "1 weeks, 1 week",
  })
  void aPeriodInAnotherFormIsRewritten(String written, String meant) {
    Reading read = Reading.and("review_in: " + written);
    if (!read.findings().isEmpty()) {
      read.alone("invalid-period").helps("write " + meant).fixedTo("review_in: " + meant);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"half a year", "0 months", "-1 month", "6 fortnights", "99999 days", "6"})
  void whatIsNoPeriodIsFound(String written) {
    Reading.and("review_in: " + written)
        .alone("invalid-period")
        .at("9:12-" + (12 + written.length()))
        .says("\"" + written + "\" is not a period such as 6 months");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org", "http://example.org:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG/ü",
        "https://[::1]/", "https://example.org/a%20b",
            "https://web.archive.org/web/1/https://x.org/",
      })
  void webAddressesAreFine(String url) {
    Reading.with("- url:", "    - url: " + url).nothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/", "javascript:alert(1)", "data:text/html,x", "//example.org/", "/a/b",
        "example.org", "https://", "https:///x", "https:example.org",
            "https://user:pw@example.org/",
        "https://exa mple.org/", "https://example.org:99999/", "mailto:a@b.org",
            "https://müller.de/",
      })
  void whatIsNoWebAddressIsFound(String url) {
    Reading.with("- url:", "    - url: \"" + url + "\"")
        .alone("invalid-url")
        .at("12:13-" + (13 + url.length()))
        .says("\"url\" is not a web address")
        .hasNoFix();
  }

  @Test
  void anAddressWithSignsThatBrowsersEncodeIsEncoded() {
    Reading.with("- url:", "    - url: https://example.org/?q=[a b]|100%")
        .alone("invalid-url")
        .fixedTo("    - url: https://example.org/?q=%5Ba%20b%5D%7C100%25");
    Reading.with("- url:", "    - url: www.example.org/x")
        .alone("invalid-url")
        .fixedTo("    - url: https://www.example.org/x");
  }

  @ParameterizedTest
  @CsvSource({
    "old, /old/",
    "/old, /old/",
    "npm/old/, /npm/old/",
  })
  void anAliasGetsItsSlashes(String written, String meant) {
    Reading.and("aliases: [" + written + "]")
        .alone("invalid-alias")
        .helps("write " + meant)
        .fixedTo("aliases: [" + meant + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../x/",
        "/a//b/",
        "/a b/",
        "/.x/",
        "/x./",
        "/",
        "//",
        "/ü/",
        "https://x.org/",
        "/a?b/"
      })
  void anAliasThatCannotBeAFolderIsFound(String alias) {
    Reading.and("aliases: [\"" + alias + "\"]").alone("invalid-alias").hasNoFix();
  }

  @ParameterizedTest
  @ValueSource(strings = {"e", "tags", "all", "match", "static", "__errata"})
  void anAliasBelowAnAddressOfTheSiteItselfIsFound(String first) {
    Reading.and("aliases: [/" + first + "/x/]")
        .alone("invalid-alias")
        .says("the site itself uses all addresses below /" + first + "/");
  }

  @Test
  void aReferenceIsWrittenAsItsSlug() {
    Reading.and("related: [/npm/ERESOLVE.md]")
        .alone("invalid-slug")
        .at("9:11-27")
        .helps("write npm/eresolve")
        .fixedTo("related: [npm/eresolve]");
    Reading.and("related: [a/b/c]").alone("invalid-slug");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    Reading.and("draft: yes")
        .alone("unknown-value")
        .says("\"yes\" is not true or false")
        .fixedTo("draft: true");
    Reading.and("draft: maybe").alone("unknown-value").hasNoFix();
  }

  @Test
  void textsAndListsHaveLimits() {
    Reading.with("title:", "title: " + "x".repeat(201))
        .only("text-too-long")
        .at("2:8-209")
        .says("\"title\" has 201 characters of at most 200");
    Reading.with("title:", "title: " + "x".repeat(200)).alone("title-too-long");
    Reading.and("tags: [" + "a,".repeat(40) + "a]")
        .alone("too-many-items")
        .says("\"tags\" has 41 items of at most 40");
    Reading.and("tags: [" + "a,".repeat(39) + "a]").nothing();
  }

  @Test
  void controlCharactersBehindEscapesAreFound() {
    Reading.with("title:", "title: \"Port \\x07 is taken\"")
        .alone("control-character")
        .says("\"title\" holds a control character: U+0007");
    Reading.with("title:", "title: \"Port \\ud800 is taken\"")
        .alone("control-character")
        .says("\"title\" holds a character that is none: U+D800");
    Reading.with("title:", "title: \"Port \\uffff\"").alone("control-character");
  }

  @Test
  void coloursOfATerminalAreFineInSamples() {
    Reading.and("samples: [\"\\x1b[31mdemo: cannot listen on port 80\"]").nothing();
  }

  @Test
  void invisibleCharactersAreAWarningAndInAQuickFixAnError() {
    Reading read = Reading.with("title:", "title: Port \u202eis taken");
    read.alone("invisible-character")
        .at("2:13-14")
        .says("\"title\" holds the invisible character U+202E");
    assertTrue(read.entry().isPresent());
    Reading.with("quick_fix:", "quick_fix: \"Stop\\u200b it\"")
        .alone("hidden-character")
        .at("7:13-26");
    Reading.with("title:", "title: 👩\u200d💻 می\u200cخواهم").nothing();
    Reading.with("title:", "title: Port \udb40\udc41 is taken").alone("invisible-character");
  }

  @Test
  void anchorsAliasesAndTagsAreRefusedAndTheRestIsRead() {
    Reading read = Reading.and("review_in: *period\ntags: &t [a]\ncodes: !!set [a]\nbogus: 1");
    assertEquals(List.of("yaml-alias", "yaml-alias", "yaml-tag", "unknown-key"), read.codes());
    assertEquals("9:12-19", Reading.place(read.findings().getFirst()));
  }

  @Test
  void aSecondDocumentIsRefused() {
    Reading.of(Reading.VALID.replace("updated:", "...\nupdated:")).only("fence-malformed");
  }
}

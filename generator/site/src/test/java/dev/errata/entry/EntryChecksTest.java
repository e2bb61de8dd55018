package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.model.Body.Inline;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryChecksTest {
  private static Category category(String title) {
    return new Category("demo-tool", title, Inline.EMPTY, Optional.empty(), Optional.empty());
  }

  private static Reading body(String from, String to) {
    assertTrue(Reading.VALID.contains(from));
    return Reading.of(Reading.VALID.replace(from, to));
  }

  @Test
  void theValidEntryHasNoFinding() {
    Entry entry = Reading.of(Reading.VALID).nothing().entry().orElseThrow();
    assertEquals("demo-tool/port-in-use", entry.id().toString());
    assertEquals(List.of("port"), List.copyOf(entry.placeholders()));
    assertEquals(3, entry.body().sections().size());
  }

  @Test
  void aTitleAboveSeventyCharactersIsAWarning() {
    Reading.with("title:", "title: " + "x".repeat(70)).nothing();
    Reading read = Reading.with("title:", "title: " + "x".repeat(71));
    read.alone("title-too-long")
        .at("2:8-79")
        .says("the title has 71 characters; more than 70 are cut in lists");
    assertTrue(read.entry().isPresent());
  }

  @Test
  void aSlugIsTheFilesName() {
    Reading.and("slug: port-in-use").nothing();
    Reading.and("slug: port-taken")
        .alone("slug-differs-from-file")
        .at("9:7-17")
        .says("the slug is \"port-taken\", the file is port-in-use.md")
        .fixedTo("slug: port-in-use");
    Reading.and("slug: Port_In").alone("invalid-slug").fixedTo("slug: port-in");
  }

  @Test
  void withoutADeclaredCategoryTheNameGivesTheFolder() {
    Reading.with("category:", "category: DEMO tool!").nothing();
    Reading.with("category:", "category: Other tool")
        .alone("category-mismatch")
        .at("4:11-21")
        .says("the folder \"demo-tool\" is another category than \"Other tool\"")
        .helps("move the file to pages/other-tool/, or correct the name")
        .hasNoFix();
  }

  @Test
  void aDeclaredCategoryIsWrittenAsItsTitle() {
    Reading.of(Reading.VALID, Optional.of(category("Demo tool"))).nothing();
    Reading.of(Reading.VALID, Optional.of(category("Demo Tool")))
        .alone("category-mismatch")
        .at("4:11-20")
        .helps("write \"Demo Tool\", or move the file");
    Reading.of(Reading.VALID, Optional.of(category("Other"))).alone("category-mismatch").hasNoFix();
  }

  @Test
  void aBrokenCategoryFileAccusesNoEntry() {
    Reading.of(Reading.VALID, Optional.of(category(""))).nothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{port}", "{a}{b}", "{a}: {b}", "... {x}"})
  void aSignatureOfPlaceholdersOnlyIsFound(String signature) {
    Reading.with("- \"demo", "  - \"demo: {port}\"\n  - \"" + signature + "\"")
        .alone("signature-only-placeholders")
        .at("7:6-" + (6 + signature.length()))
        .says("this signature fits every line: it has no words of its own");
  }

  @Test
  void theSameSignatureTwiceIsFoundWithBothPlaces() {
    Reading read =
        Reading.with("- \"demo", "  - \"demo: {port} taken\"\n  - text: \"Demo: {other} taken\"");
    read.alone("signature-repeated").at("7:12-31").says("the entry has this signature twice");
    assertEquals(6, read.findings().getFirst().notes().getFirst().span().line());
  }

  @Test
  void aPlaceholderThatNoSignatureHasIsFoundInTheQuickFix() {
    Reading.with("quick_fix:", "quick_fix: Stop the process on {prot}.")
        .alone("unknown-placeholder")
        .at("7:32-38")
        .says("no signature of this entry captures {prot}")
        .helps("did you mean {port}?")
        .fixedTo("quick_fix: Stop the process on {port}.");
    Reading.with("quick_fix:", "quick_fix: Stop {process}")
        .alone("unknown-placeholder")
        .helps("they capture {port}")
        .hasNoFix();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Run `kill {pid}`.",
        "Run ``a ` {pid}``.",
        "Set ${pid} or %{pid} or {{pid}}.",
        "Write {PID} or {p-id}.",
        "Use \\{pid} here.",
        "Use {} or { pid }.",
      })
  void otherBracesInTheQuickFixAreLiteral(String text) {
    assertEquals(List.of(), Reading.with("quick_fix:", "quick_fix: '" + text + "'").codes());
  }

  @Test
  void anOpenBacktickIsNoCode() {
    Reading.with("quick_fix:", "quick_fix: 'A ` and {pid}'").alone("unknown-placeholder");
  }

  @Test
  void placesInAQuotedQuickFixAreExact() {
    Reading.with("quick_fix:", "quick_fix: \"`a` \\\"{port}\\\" {pid}\"")
        .alone("unknown-placeholder")
        .at("7:28-33");
  }

  @Test
  void aSampleThatNoSignatureFitsSaysWhatItLacks() {
    Reading.and("samples:\n  - 'demo: cannot listen on prot 80'")
        .alone("sample-not-matched")
        .at("10:6-36")
        .says("none of the entry's signatures fits this sample")
        .helps("the sample does not hold \"demo: cannot listen on port\"");
  }

  @Test
  void theNearestSignatureIsTheOneThatIsCompared() {
    Reading.with(
            "- \"demo",
            """
              - "other: {x} never printed {port}"
              - "listen {a} failed with {b} at once\"""")
        .codes();
    Reading read =
        Reading.of(
            Reading.changed(
                    "- \"demo",
                    "  - \"other {x} never\"\n  - \"listen {port} failed with {b} soon\"")
                .replace("updated:", "samples: [listen 80 failed with E1 late]\nupdated:"));
    read.alone("sample-not-matched").helps("the sample does not hold \"soon\"");
  }

  @Test
  void wordsInAnotherOrderAreSaidToBeThere() {
    Reading.of(
            Reading.changed("- \"demo", "  - \"first {port} second\"")
                .replace("updated:", "samples: [second first]\nupdated:"))
        .alone("sample-not-matched")
        .helps("the signature's words are there, but not in one line and in this order");
  }

  @Test
  void aNearMissThatASignatureFitsIsFound() {
    Reading read = Reading.and("not_samples:\n  - 'demo: cannot listen on port 80'");
    read.alone("not-sample-matched")
        .at("10:6-36")
        .says("a signature fits this text, which must not find the entry");
    assertEquals(6, read.findings().getFirst().notes().getFirst().span().line());
  }

  @Test
  void aBrokenSignatureAccusesNoSample() {
    Reading.of(
            Reading.changed("- \"demo", "  - \"demo: {port}\"\n  - text: ''")
                .replace("updated:", "samples: [other: x]\nupdated:"))
        .findings()
        .forEach(d -> assertTrue(!d.code().id().equals("sample-not-matched")));
  }

  @Test
  void anEntryWithoutSourcesIsAWarning() {
    String text = Reading.VALID;
    int from = text.indexOf("  sources:");
    Reading read = Reading.of(text.substring(0, from) + text.substring(text.indexOf("---\n##")));
    read.alone("no-sources").says("the entry names no source");
    assertTrue(read.entry().isPresent());
  }

  @Test
  void anEntryWithoutARequiredPartIsNone() {
    assertTrue(Reading.with("updated:", "updated: soon").entry().isEmpty());
    assertTrue(Reading.with("summary:", "#").entry().isEmpty());
  }

  @Test
  void whatADraftLacksIsAWarning() {
    Reading read = Reading.of("---\ntitle: Port\ndraft: true\n---\n## What this error means\n");
    assertEquals(List.of("draft-incomplete"), read.codes().stream().distinct().toList());
    assertEquals(9, read.findings().size());
    Entry entry = read.entry().orElseThrow();
    assertTrue(entry.draft());
    assertTrue(entry.signatures().isEmpty());
  }

  @Test
  void aDraftHasATitleAndNothingWrong() {
    Reading noTitle = Reading.of("---\ndraft: true\n---\n");
    noTitle.only("missing-key").says("\"title\" is missing");
    assertTrue(noTitle.entry().isEmpty());
    Reading.of("---\ntitle: Port\ndraft: true\nupdated: soon\n---\n").only("invalid-date");
  }

  @Test
  void aRequiredSectionThatIsMissingIsReportedWhereItBelongs() {
    body("## Common causes\n\nA second copy runs.\n\n", "")
        .alone("section-missing")
        .at("20:1-32")
        .says("the section \"Common causes\" is missing")
        .helps("add a heading ## Common causes above this one, and what belongs there");
  }

  @Test
  void aSectionWithoutTextIsFound() {
    body("A second copy runs.\n", "").alone("section-empty").at("20:1-17");
    body("A second copy runs.\n", "<!-- later -->\n").alone("section-empty");
  }

  @Test
  void sectionsOutOfOrderAreFound() {
    body("## Common causes", "## How to prevent it\n\nx\n\n## Common causes")
        .findings()
        .forEach(d -> assertEquals("section-out-of-order", d.code().id()));
    body("Look for it.", "Look.\n\n## Quick fixes\n\nx")
        .alone("section-out-of-order")
        .at("28:1-15")
        .says("\"Quick fixes\" comes before \"Step-by-step troubleshooting\"");
  }

  @Test
  void aRepeatedSectionIsFoundWithBothPlaces() {
    Reading read = body("Look for it.", "Look.\n\n## Step-by-step troubleshooting\n\nx");
    read.alone("section-repeated").at("28:1-32");
    assertEquals(24, read.findings().getFirst().notes().getFirst().span().line());
  }

  @Test
  void aMisspeltStandardSectionIsOneFinding() {
    body("## Common causes", "## Comon causes")
        .alone("section-misspelt")
        .at("20:4-16")
        .says("\"Comon causes\" is no standard section")
        .helps("did you mean \"Common causes\"?")
        .fixedTo("## Common causes");
    body("## What this error means", "## what this error means").alone("section-misspelt");
  }

  @Test
  void aSectionThatIsThereAlreadyIsNotSuggested() {
    body("Look for it.", "Look.\n\n## Common cases\n\nx").nothing();
  }

  @Test
  void sectionsOfOnesOwnComeLast() {
    body("Look for it.", "Look.\n\n## Further reading\n\nx").nothing();
    body("## Common causes", "## Further reading\n\nx\n\n## Common causes")
        .alone("section-unknown")
        .at("20:1-19")
        .says("sections of your own come after the standard ones");
  }

  @Test
  void textBeforeTheFirstSectionIsFound() {
    body("## What this error means", "Hello.\n\n## What this error means")
        .alone("text-before-sections")
        .at("16:1-7");
  }
}

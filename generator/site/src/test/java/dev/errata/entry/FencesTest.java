package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FencesTest {
  @Test
  void aFileWithoutFrontMatterIsAFindingAtItsFirstLine() {
    Reading read = Reading.of("# Port in use\n\nText.\n");
    read.alone("fence-missing")
        .at("1:1-14")
        .says("the file has no front matter")
        .helps("a file starts with a line ---, then its fields, then a second line ---");
    assertTrue(read.entry().isEmpty());
    Reading.of("").alone("fence-missing").at("1:1-1");
    Reading.of("\n\n").alone("fence-missing");
  }

  @Test
  void aForgottenFirstFenceIsAdded() {
    Reading.of(Reading.VALID.substring(4))
        .alone("fence-missing")
        .at("1:1-30")
        .helps("put a line --- before the first field")
        .fixedTo("---\ntitle: Port is already in use");
  }

  @Test
  void aForgottenSecondFenceIsAdded() {
    Reading read = Reading.of(Reading.VALID.replace("issue\n---\n", "issue\n\n"));
    read.alone("fence-unclosed")
        .at("1:1-4")
        .says("the front matter is never closed")
        .helps("put a line --- before line 16")
        .fixedTo("---\n\n## What this error means");
    assertTrue(read.entry().isPresent());
  }

  @Test
  void withoutAHeadingNobodyKnowsWhereTheTextStarts() {
    Reading.of("---\ntitle: x\n\nSome text.\n")
        .alone("fence-unclosed")
        .helps("put a line --- between the last field and the text")
        .hasNoFix();
    Reading.of("---").alone("fence-unclosed");
  }

  @Test
  void aHeadingBetweenFieldsIsAComment() {
    Reading.and("## Where it was seen\ntags: [a]").nothing();
  }

  @Test
  void fencesHaveThreeDashes() {
    Reading.of("-" + Reading.VALID)
        .alone("fence-malformed")
        .at("1:1-5")
        .says("the opening fence is exactly three dashes")
        .fixedTo("---\ntitle: Port is already in use");
    Reading.of(Reading.VALID.replace("issue\n---", "issue\n-----"))
        .alone("fence-malformed")
        .at("15:1-6")
        .says("the closing fence is exactly three dashes")
        .fixedTo("---\n## What this error means");
    Reading.of(Reading.VALID.replace("---\n", "---  \n")).nothing();
  }

  @Test
  void tomlIsNamed() {
    Reading.of("+++\ntitle = \"x\"\n+++\n")
        .alone("fence-malformed")
        .at("1:1-4")
        .says("the front matter is YAML between --- lines, not TOML");
  }

  @Test
  void blankLinesBeforeAreRemoved() {
    Reading.of("\n \n" + Reading.VALID)
        .alone("fence-malformed")
        .at("3:1-4")
        .says("the front matter starts on the file's first line")
        .fixedTo("---\ntitle: Port is already in use");
  }

  @Test
  void textBeforeIsFoundAndTheRestIsRead() {
    Reading read = Reading.of("A note.\n\n" + Reading.VALID);
    read.alone("fence-malformed").at("1:1-8").says("text stands before the front matter");
    assertTrue(read.entry().isPresent());
  }

  @Test
  void aByteOrderMarkIsAWarning() {
    Reading.of("\ufeff" + Reading.VALID)
        .alone("byte-order-mark")
        .at("1:1-2")
        .fixedTo("---\ntitle: Port is already in use");
  }

  @Test
  void emptyFrontMatterLacksEverything() {
    Reading read = Reading.of("---\n---\n");
    assertEquals(7, read.codes().stream().filter("missing-key"::equals).count());
    assertEquals(
        List.of("missing-key", "section-missing"), read.codes().stream().distinct().toList());
    assertEquals(read.codes(), Reading.of("---\n# only a comment\n\n---\n").codes());
  }

  @Test
  void frontMatterThatIsNoMapIsNamed() {
    Reading.of("---\n- a\n- b\n---\n")
        .only("yaml-not-a-map")
        .says("the front matter is a list, not fields");
  }

  @Test
  void tooMuchFrontMatterIsRefusedAsAWhole() {
    Reading.and("bogus: " + "x".repeat(256 * 1024)).alone("file-too-large").at("1:1-4");
  }

  @Test
  void deepNestingIsRefusedOnceAndTheRestIsRead() {
    Reading read = Reading.and("bogus: " + "[".repeat(100) + "]".repeat(100) + "\nborgus: 1");
    assertEquals(List.of("unknown-key", "yaml-too-deep", "unknown-key"), read.codes());
    read.only("yaml-too-deep").at("9:28-29");
  }
}

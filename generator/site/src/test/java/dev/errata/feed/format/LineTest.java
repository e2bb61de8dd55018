package dev.errata.feed.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void aLineHasNoLineBreaksAndNoControls() {
    assertEquals("a  b c   d", Line.of("a\r\nb\u001bc\u2028\u0085\u0000d"));
  }

  @Test
  void aBlockEndsEachLineWithALineFeed() {
    assertEquals("a\nb\tc \n", Line.block("a\r\nb\tc\u0007"));
  }

  @Test
  void markdownShowsWhatWasWrittenAndNothingElse() {
    assertEquals("\\# no heading", Line.markdown(" # no heading"));
    assertEquals("\\<b> \\[x\\](y) C:\\\\d", Line.markdown("<b> [x](y) C:\\d"));
    assertEquals("`<b> [x]` \\<b>", Line.markdown("`<b> [x]` <b>"));
    assertEquals("alone ` \\<b>", Line.markdown("alone ` <b>"));
    assertEquals("invalid_request_error", Line.markdown("invalid_request_error"));
  }

  @Test
  void aFenceIsLongerThanAnyInTheText() {
    assertEquals("```", Line.fence("a `b` ``c``"));
    assertEquals("`````", Line.fence("````"));
  }
}

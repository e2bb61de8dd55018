package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogReaderTest {
  private static final Matcher MATCHER =
      Opened.matcher(
          List.of(
              new Document(
                  "a/b",
                  "/a/b/",
                  "Title",
                  "",
                  List.of("cannot attach volume {volume} to the replica"),
                  List.of(),
                  new Document.Words("", List.of(), "", ""),
                  List.of())));

  private static Answer read(String unit, int times, String end, int chunk) {
    LogReader reader = MATCHER.reader();
    StringBuilder buffer = new StringBuilder();
    for (int i = 0; i <= times; i++) {
      buffer.append(i < times ? unit : end);
      while (buffer.length() >= chunk || i == times && !buffer.isEmpty()) {
        int size = Math.min(chunk, buffer.length());
        reader.add(buffer.substring(0, size));
        buffer.delete(0, size);
      }
    }
    return reader.answer(3);
  }

  @Test
  void findsAMessageAfterManyLinesWhereverTheChunksAreCut() {
    for (int chunk : new int[] {7, 1000, 65536, 1 << 20}) {
      Answer answer =
          read(
              "an ordinary line\n",
              20000,
              "error: cannot attach volume v1 to the replica\n",
              chunk);
      assertTrue(answer.fits());
      assertEquals(20001, answer.matches().getFirst().line());
      assertEquals("v1", answer.matches().getFirst().captures().get("volume"));
    }
  }

  @Test
  void findsAMessageInsideOneLongLine() {
    Answer answer =
        read("no line end here, ", 200000, "cannot attach volume v1 to the replica", 50000);
    assertTrue(answer.fits());
    assertEquals(1, answer.matches().getFirst().line());
  }

  @Test
  void aMessageThatIsRepeatedForeverIsReportedWhereItStandsFirst() {
    Answer answer = read("error: cannot attach volume v1 to the replica\n", 50000, "", 8192);
    assertEquals(1, answer.matches().size());
    assertEquals(1, answer.matches().getFirst().line());
  }

  @Test
  void givesTheSameAnswerAsTheWholeText() {
    String log = "one\ntwo\nerror: cannot attach volume v1 to the replica\nthree";
    assertEquals(MATCHER.answer(log, 3), read(log, 1, "", 3));
  }
}

package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.match.answer.Engine;
import dev.errata.match.rank.Scan;
import dev.errata.match.text.TextFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts steps, not time: twice the text never takes more than about twice the steps. */
class LinearTimeTest {
  private static final int SIZE = 1 << 17;
  private static final double MOST_A_CHARACTER = 300;

  private static final Engine ENGINE = engine();

  private static Engine engine() {
    StringBuilder many = new StringBuilder("begin");
    for (int i = 0; i < 50; i++) {
      many.append(" {p").append(i).append("} a");
    }
    List<Document> documents = new ArrayList<>();
    documents.add(document("h/fifty", many + " end of it"));
    documents.add(document("h/periodic", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab {x} aaaaaaaaaaaaaaac"));
    documents.add(document("h/near", "cannot open the file {x} because it is locked"));
    documents.add(document("h/twice", "{x} is not {x} or {x} of near miss"));
    documents.add(document("h/lines", "near miss one\nnear miss two\nnear miss three"));
    for (int i = 0; i < 200; i++) {
      documents.add(document("h/crowd" + i, "near miss {a} crowd number {b} of kind k" + i));
    }
    return new Engine(IndexFiles.write(documents).get(IndexFiles.MANIFEST));
  }

  private static Document document(String entry, String signature) {
    return new Document(
        entry,
        "/" + entry + "/",
        entry,
        "",
        List.of(signature),
        List.of(),
        new Document.Words("", List.of(), "", ""),
        List.of());
  }

  /** A hostile text of any size. */
  record Hostile(String name, IntFunction<String> text) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static IntFunction<String> repeated(String unit) {
    return size -> unit.repeat(size / unit.length() + 1).substring(0, size);
  }

  private static String random(int size, int range) {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      text.append((char) random.nextInt(range));
    }
    return text.toString();
  }

  static Stream<Hostile> texts() {
    return Stream.of(
        new Hostile("random bytes", size -> random(size, 256)),
        new Hostile("random characters", size -> random(size, 0x10000)),
        new Hostile("nothing", repeated("\0")),
        new Hostile("near misses on one line", repeated("cannot open the file x because it is ")),
        new Hostile("near misses on lines", repeated("cannot open the file x because it is\n")),
        new Hostile("fifty placeholders begun", repeated("begin x a ")),
        new Hostile("a periodic text", repeated("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ")),
        new Hostile("one endless word", repeated("a")),
        new Hostile("a crowd of candidates", repeated("near miss crowd number of kind ")),
        new Hostile("equal names", repeated("x is not y or near miss ")),
        new Hostile("backslashes", repeated("\\")),
        new Hostile("backslashes in data", repeated("{\"a\":\"\\\\\\\"\n")),
        new Hostile("escape sequences", repeated("\u001b]0;\u001b[")),
        new Hostile("entities", repeated("&#&amp;&")),
        new Hostile("lone carriage returns", repeated("near miss one\r")),
        new Hostile("wide lines", repeated("near miss ".repeat(8) + "\n")));
  }

  private static double steps(String text) {
    Scan scan = ENGINE.scan();
    scan.read(TextFolder.fold(text), 0, 0);
    return scan.steps();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stepsGrowNoFasterThanTheText(Hostile hostile) {
    double small = steps(hostile.text().apply(SIZE));
    double big = steps(hostile.text().apply(4 * SIZE));
    assertTrue(big <= 4.4 * small + 10000, "steps " + small + " then " + big);
    assertTrue(big <= MOST_A_CHARACTER * 4 * SIZE, "steps " + big);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextIsAnswered(Hostile hostile) {
    assertTrue(ENGINE.results(hostile.text().apply(SIZE), 3).size() <= 3);
  }

  @Test
  void stepsCountWhatIsDone() {
    assertTrue(steps("cannot open the file x because it is locked") > 60);
  }
}

package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any entries and any log, tried with seeded random ones. */
class PropertiesTest {
  private static final int CASES = 300;
  private static final String[] WORDS =
      ("socket pipeline quota resolver manifest certificate mount replica shard kernel lambda"
              + " checksum lockfile registry volume daemon gateway cursor tenant schema index"
              + " migration payload header cookie thread buffer cache handle queue broker")
          .split(" ");
  private static final String[] JUNK = {
    "INFO starting up",
    "  at com.example.Main(Main.java:3)",
    "",
    "done in 3.2s",
    "> npm run build",
    "{\"level\":\"info\",\"msg\":\"ready\"}",
    "-----------------",
    "12 passed, 0 skipped"
  };

  static Stream<Long> seeds() {
    return IntStream.range(0, CASES).mapToObj(i -> 7919L * i + 1);
  }

  /** A message of random words, and the signature it is an instance of. */
  private record Message(String signature, String text, String value) {
    static Message random(Random random) {
      List<String> words = new ArrayList<>(Arrays.asList(WORDS));
      Collections.shuffle(words, random);
      String value = "v" + random.nextInt(1000);
      String start = words.get(0) + " " + words.get(1) + " '";
      String end = "' " + words.get(2) + " has no " + words.get(3);
      return new Message(start + "{value}" + end, start + value + end, value);
    }
  }

  private static Document document(String entry, String... signatures) {
    return new Document(
        entry,
        "/" + entry + "/",
        entry,
        "`fix {value}`",
        List.of(signatures),
        List.of(),
        new Document.Words("", List.of(), "", ""),
        List.of());
  }

  private static List<Document> site(Random random, Message message) {
    List<Document> documents = new ArrayList<>();
    documents.add(document("the/one", message.signature()));
    for (int i = 0; i < 30; i++) {
      documents.add(document("other/e" + i, Message.random(random).signature()));
    }
    return documents;
  }

  private static Match first(List<Document> documents, String log) {
    return Opened.matcher(documents).answer(log, 3).matches().getFirst();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anUnrelatedEntryNeverChangesAConfidentAnswer(long seed) {
    Random random = new Random(seed);
    Message message = Message.random(random);
    List<Document> documents = site(random, message);
    Match before = first(documents, message.text());
    documents.add(document("zz/unrelated", "wholly different zebra giraffe {x} elephant"));
    documents.add(0, document("aa/unrelated", "penguin walrus {y}"));
    assertTrue(before.confident());
    assertEquals(before, first(documents, message.text()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void junkAroundALogGivesTheSameFirstAnswer(long seed) {
    Random random = new Random(seed);
    Message message = Message.random(random);
    List<Document> documents = site(random, message);
    StringBuilder log = new StringBuilder();
    int before = random.nextInt(20);
    for (int i = 0; i < before; i++) {
      log.append(JUNK[random.nextInt(JUNK.length)]).append('\n');
    }
    log.append("2026-01-01 ERROR ").append(message.text()).append('\n');
    for (int i = random.nextInt(20); i > 0; i--) {
      log.append(JUNK[random.nextInt(JUNK.length)]).append('\n');
    }
    Match match = first(documents, log.toString());
    assertEquals(first(documents, message.text()).entry(), match.entry());
    assertEquals(before + 1, match.line());
    assertTrue(match.confident());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCapturedValueIsAPartOfTheLog(long seed) {
    Random random = new Random(seed);
    Message message = Message.random(random);
    String log = message.text().replace(message.value(), randomValue(random));
    for (Match match : Opened.matcher(site(random, message)).answer(log, 5).matches()) {
      match.captures().values().forEach(value -> assertTrue(log.contains(value), log));
    }
  }

  private static String randomValue(Random random) {
    StringBuilder value = new StringBuilder("x");
    for (int i = random.nextInt(12); i > 0; i--) {
      value.append((char) (' ' + 1 + random.nextInt(94)));
    }
    return value.toString().replace('\\', '/').replace('&', '+');
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aHostileValueNeverBecomesPartOfACommand(long seed) {
    Random random = new Random(seed);
    StringBuilder value = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      value.append((char) random.nextInt(0x250));
    }
    String filled = Captures.fill("`run {v}`", Map.of("v", value.toString()));
    boolean harmless =
        value.toString().matches("(?=.*[A-Za-z0-9])[A-Za-z0-9._:/@+][A-Za-z0-9._:/@+-]*")
            && !value.toString().matches("//.*|.*://.*");
    assertEquals(harmless ? "`run " + value + "`" : "`run {v}`", filled);
  }

  @Test
  void valuesAreShortAndNoOptions() {
    assertTrue(Captures.safe("v", "a".repeat(100)));
    assertFalse(Captures.safe("v", "a".repeat(101)));
    assertFalse(Captures.safe("v", "-rf"));
    assertFalse(Captures.safe("v", ""));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfEntriesMakesNoDifferenceToTheBytes(long seed) {
    Random random = new Random(seed);
    List<Document> documents = site(random, Message.random(random));
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Collections.shuffle(documents, random);
    SortedMap<String, byte[]> again = IndexFiles.write(documents);
    assertEquals(files.keySet(), again.keySet());
    files.forEach((name, bytes) -> assertTrue(Arrays.equals(bytes, again.get(name)), name));
  }
}

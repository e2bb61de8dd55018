package dev.errata.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class IndexFilesTest {
  private static final int MANY = 4000;

  private static List<Document> documents(int count) {
    Random random = new Random(3);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder("operation");
      for (int k = 0; k < 5; k++) {
        text.append(' ').append(word(random)).append(k == 2 ? " '{value}'" : "");
      }
      String entry = "category-" + i % 40 + "/entry-" + i;
      documents.add(
          new Document(
              entry,
              "/" + entry + "/",
              "Title of " + text,
              "Do `this`.",
              List.of(text.toString()),
              List.of("E" + (10000 + i)),
              new Document.Words("Category " + i % 40, List.of(), text.toString(), ""),
              List.of()));
    }
    return documents;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  @Test
  void aSmallIndexIsOneFile() {
    assertEquals(Set.of(IndexFiles.MANIFEST), IndexFiles.write(documents(20)).keySet());
  }

  @Test
  void anEmptySiteHasAnIndexThatAnswersNothing() {
    assertTrue(Opened.matcher(List.of()).answer("any error", 5).matches().isEmpty());
  }

  @Test
  void aReaderLoadsOnlyWhatAQueryNeedsAndGetsTheSameAnswer() {
    List<Document> documents = documents(MANY);
    SortedMap<String, byte[]> files = IndexFiles.write(documents);
    Matcher all = Opened.matcher(documents);
    for (int i = 0; i < MANY; i += 997) {
      Document wanted = documents.get(i);
      String log = "x\nerror: " + wanted.signatures().getFirst().replace("{value}", "v") + "\ny";
      Set<String> loaded = new HashSet<>();
      Matcher some = Matcher.open(files.get(IndexFiles.MANIFEST));
      for (List<String> need = some.need(log); !need.isEmpty(); need = some.need(log)) {
        for (String name : need) {
          some.load(name, files.get(name));
          assertTrue(loaded.add(name), "asked for twice: " + name);
        }
      }
      assertEquals(all.answer(log, 3), some.answer(log, 3));
      assertEquals(wanted.entry(), some.answer(log, 3).matches().getFirst().entry());
      assertTrue(loaded.size() < 12, loaded::toString);
    }
  }

  @Test
  void aFileThatIsAskedForHoldsManyEntries() {
    SortedMap<String, byte[]> files = IndexFiles.write(documents(MANY));
    long anchorFiles = files.keySet().stream().filter(name -> name.startsWith("a")).count();
    assertTrue(anchorFiles > 1 && MANY * 2 / anchorFiles >= 30, "anchor files: " + anchorFiles);
  }
}

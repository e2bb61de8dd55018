package dev.errata.lsp.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bar marks where one types; what stands there is written in one line. */
class PlacesTest {
  private static Optional<Place> place(String marked) {
    int bar = marked.indexOf('|');
    SourceText text = new SourceText("p", marked.substring(0, bar) + marked.substring(bar + 1));
    return Places.at(text, Region.of(text), Declaration.ENTRY, bar);
  }

  private static String said(String marked) {
    return place(marked)
        .map(
            p ->
                switch (p) {
                  case Place.Key key ->
                      "key of "
                          + key.group().fields().getFirst().name()
                          + " \""
                          + key.word().text()
                          + "\"";
                  case Place.Value value ->
                      value.filled().name()
                          + " \""
                          + value.word().text()
                          + "\""
                          + (value.quoted() ? " quoted" : "");
                  case Place.Text text -> "text \"" + text.word().text() + "\"";
                })
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "ti|tle: a~key of title \"title\"",
        "|~key of title \"\"",
        "summ|~key of title \"summ\"",
        "title: a|~title \"a\"",
        "title: |~title \"\"",
        "title: \"a|b\"~title \"ab\" quoted",
        "title: \"a|~title \"a\" quoted",
        "title: a # b|~nothing",
        "# a|~nothing",
        "colour: r|~nothing",
        "draft: t|~draft \"t\"",
        "tags: [net|, b]~tags \"net\"",
        "tags: [net, |~tags \"\"",
        "tags: [a, \"b|c\"]~tags \"bc\" quoted",
        "tags: |[a]~nothing",
        "tags: [a]|~nothing",
        "tags:\\n  - |~tags \"\"",
        "tags:\\n- a|~tags \"a\"",
        "related:\\n  - npm/e|~entry \"npm/e\"",
        "related:\\n  - entry: npm|~entry \"npm\"",
        "related:\\n  - entry: a\\n    |~key of entry \"\"",
        "related:\\n  - entry: a\\n    as: con|~as \"con\"",
        "related:\\n  - { entry: a, as: con| }~as \"con\"",
        "related:\\n  - { entry: a, d|~key of entry \"d\"",
        "related: [{ entry: |~entry \"\"",
        "related: [a,\\n  b|,\\n  c]\\ntags: [x]~entry \"b\"",
        "related: [a,\\ntags: [x|]~tags \"x\"",
        "evidence:\\n  |~key of note \"\"",
        "evidence:\\n  note: a\\n|~key of title \"\"",
        "evidence:\\n  sources:\\n    - url: u\\n      kind: i|~kind \"i\"",
        "evidence:\\n  sources:\\n    - k|~key of url \"k\"",
        "evidence:\\n  sources:\\n    - url: u\\n      |\\n  note: n~key of url \"\"",
        "evidence: { note: a, sources: [{ kind: d| }] }~kind \"d\"",
        "signatures:\\n  - listen {address}: |x~text \"listen {address}: x\"",
        "signatures:\\n  - text: a|~text \"a\"",
        "summary: >\\n  long\\n  text|~summary \"text\"",
        "quick_fix: a {po|rt}~quick_fix \"a {port}\"",
        "---|~nothing",
        "---\\ntext|~text \"text\"",
        "---\\n## W|~text \"## W\"",
      })
  void whatStandsThere(String yaml, String expected) {
    assertEquals(expected, said("---\n" + yaml.replace("\\n", "\n")));
    assertEquals(expected, said("---\r\n" + yaml.replace("\\n", "\r\n")), "with CRLF");
  }

  @Test
  void keysThatAreThereAreKnownAboveAndBelow() {
    Place.Key key =
        (Place.Key) place("---\ntitle: a\n|\ntags: [b]\nevidence:\n  note: c\n---\n").orElseThrow();
    assertEquals(
        new TreeSet<>(java.util.List.of("title", "tags", "evidence")),
        new TreeSet<>(key.written()));
  }

  @Test
  void keysOfAnotherItemAreOthers() {
    Place.Key key =
        (Place.Key)
            place("---\nfaq:\n  - question: a\n    answer: b\n  - question: c\n    |\n---\n")
                .orElseThrow();
    assertEquals(java.util.Set.of("question"), key.written());
  }

  @Test
  void withoutAFenceThereIsOnlyText() {
    assertEquals("text \"title: a\"", said("title: a|"));
  }

  @Test
  void aFileThatIsNeverClosedEndsAtItsFirstHeading() {
    assertEquals("text \"x\"", said("---\ntitle: a\n## What\nx|"));
  }

  /** Half-written YAML is the rule here: nothing may throw, and every word lies in the text. */
  @Test
  void anyTextAtAnyPlaceHasAnAnswer() {
    String[] pieces = {
      "---\n", "title: ", "related:\n", "  - ", "{", "}", "[", "]", "\"", "'", ", ", ": ", "\n",
      "\r\n", "\t", "a", "😀", "#", "evidence:\n  ", "sources:\n    - ", "kind: ", "|", ">", "##",
          "## x\n", "-"
    };
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder out = new StringBuilder(random.nextInt(8) > 0 ? "---\n" : "");
      for (int i = random.nextInt(25); i > 0; i--) {
        out.append(pieces[random.nextInt(pieces.length)]);
      }
      SourceText text = new SourceText("p", out.toString());
      for (int offset = 0; offset <= out.length(); offset++) {
        int at = offset;
        try {
          Places.at(text, Region.of(text), Declaration.ENTRY, offset)
              .ifPresent(p -> assertTrue(p.word().start() <= p.word().end()));
          Places.at(text, Region.whole(text), Declaration.SITE, offset);
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + " at " + at + " of " + out, e);
        }
      }
    }
  }

  @Test
  void everyDeclaredKeyIsFoundWhereItIsWritten() {
    for (Field field : Declaration.ENTRY) {
      assertEquals(
          "key of title \"" + field.name() + "\"", said("---\n|" + field.name() + ": x\n---\n"));
    }
  }
}

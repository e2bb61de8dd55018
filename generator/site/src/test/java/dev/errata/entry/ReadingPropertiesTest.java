package dev.errata.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fixes;
import dev.errata.diagnostic.Spanned;
import dev.errata.model.Entry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What holds for every text; the seed is in the test's name. */
class ReadingPropertiesTest {
  private static final String SIGNS = "\"'`{}[]:#@%&*!|>-?,\\ \t\n\r.,=/~<$\u001b\u202e\u2028😀é0a";

  private static final List<String> SNIPPETS =
      List.of(
          ": ",
          " #",
          "---\n",
          "- ",
          "\n  ",
          "{a}",
          "[x] y",
          "\\x",
          "\n\t",
          "\"",
          "''",
          "title: x\n",
          "\n## Common causes\n",
          "&a ",
          "*a",
          "!!str ",
          "|\n",
          ">-\n",
          "draft: true\n",
          "? ",
          "\r\n");

  private static final String RICH =
      Reading.VALID.replace(
          "updated:",
          """
          codes: [EADDRINUSE, "98", 'x']
          applies_to:
            - { tool: demo, versions: "<2" }
            - other
          faq:
            - question: Why?
              answer: >-
                Because of
                `port`.
          related: [a-b, { entry: npm/eresolve, as: caused-by }]
          samples:
            - |
              demo: cannot listen on port 80
                at x
            - "demo: cannot listen on port 1\\n"
          tags:
          - network
          - two words
          review_in: 6 months
          updated:""");

  static Stream<Integer> seeds() {
    return IntStream.range(0, 500).boxed();
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(RICH);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 1 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 2 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 3 -> text.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
        default -> {
          int end = Math.min(text.length(), at + random.nextInt(60));
          text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
      }
    }
    return text.toString();
  }

  @Test
  void theUnchangedTextHasNoFinding() {
    Reading.of(RICH).nothing();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyTextIsReadWithFindingsThatPeopleCanRead(int seed) {
    String text = mutated(new Random(seed));
    Reading read = Reading.of(text);
    for (Diagnostic d : read.findings()) {
      assertEquals(1, d.message().lines().count(), d::message);
      assertTrue(!d.message().endsWith("."), d::message);
      d.help().ifPresent(h -> assertEquals(1, h.lines().count(), h));
      assertTrue(d.span().end() <= text.length());
      assertTrue(!d.message().contains("not YAML") || d.message().length() < 200, d::message);
    }
    assertTrue(read.entry().isPresent() || read.findings().stream().anyMatch(Diagnostic::isError));
    assertEquals(
        read.findings().stream().map(Reading::line).toList(),
        Reading.of(text).findings().stream().map(Reading::line).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void fixesComeToAnEnd(int seed) {
    String text = mutated(new Random(seed));
    for (int round = 0; round < 8; round++) {
      Map<String, String> fixed = Fixes.apply(Reading.of(text).findings());
      if (fixed.isEmpty()) {
        return;
      }
      text = fixed.get(Reading.PATH);
    }
    String last = text;
    assertTrue(false, () -> Reading.of(last).findings().stream().map(Reading::line) + "\n" + last);
  }

  /** What YAML's own writer writes is never taken for a mistake, however it is written. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatAYamlWriterWritesIsReadAsItWasMeant(int seed) {
    Random random = new Random(seed);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", line(random));
    fields.put("summary", line(random));
    fields.put("category", "Demo tool");
    fields.put("codes", List.of(line(random), line(random)));
    fields.put("signatures", List.of("word " + line(random), Map.of("text", "w2 " + line(random))));
    fields.put("quick_fix", "Restart.");
    fields.put("updated", "2026-11-20");
    fields.put("evidence", Map.of("note", line(random)));
    fields.put("samples", List.of(line(random) + "\n  " + line(random), line(random)));
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(pick(random, DumperOptions.FlowStyle.values()));
    options.setDefaultScalarStyle(pick(random, DumperOptions.ScalarStyle.values()));
    options.setWidth(20 + random.nextInt(100));
    options.setIndent(2 + random.nextInt(3));
    String text = "---\n" + new Yaml(options).dump(fields) + "---\n";
    Reading read = Reading.of(text);
    List<String> wrong =
        read.findings().stream()
            .filter(
                d ->
                    !List.of("section-missing", "no-sources", "sample-not-matched")
                        .contains(d.code().id()))
            .filter(d -> !d.code().id().equals("signature-repeated"))
            .map(Reading::line)
            .toList();
    assertEquals(List.of(), wrong, text);
    Entry entry = read.entry().orElseThrow();
    assertEquals(fields.get("title"), entry.title().value(), text);
    assertEquals(fields.get("codes"), values(entry.codes()), text);
    assertEquals(fields.get("samples"), values(entry.samples().samples()), text);
  }

  private static List<String> values(List<Spanned<String>> texts) {
    return texts.stream().map(Spanned::value).toList();
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static final List<String> WORDS =
      List.of(
          "port",
          "is",
          "a:",
          "#7",
          "{",
          "x}",
          "[y]",
          "\"q\"",
          "it's",
          "C:\\Users",
          "-",
          "@v",
          "`c`",
          "100%",
          "&",
          "*b*",
          "!",
          "|",
          ">",
          "?",
          "é",
          "😀",
          ":",
          "0123",
          "no",
          "~",
          "http://x");

  /** Words with signs, starting and ending with no blank. */
  private static String line(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  static Stream<String> hostile() {
    int size = 250_000;
    return Stream.of(
            "- @\n",
            "a: @\n",
            "@\n",
            "[",
            "{a: ",
            "- ",
            "? ",
            "a: [\n",
            "a: {\n ",
            "'",
            "\"",
            "a: '\n",
            "a: \"\n",
            "x: \"\\q\"\n",
            "&a ",
            "*a\n",
            "!",
            "a: b: c\n",
            "😀: @\n",
            "\t\n",
            "\ttags:\n",
            "tags: [",
            "tags:\n- ",
            "- - ",
            "signatures: - {",
            "#",
            " #",
            ": ",
            "\u001b",
            "\u2028",
            "title:x\n",
            "a:\n b:\n  c:\n",
            "|\n",
            "a: |\n",
            "\\",
            "samples: [a: b, ",
            "- 'x''\n",
            "--\n")
        .map(piece -> piece.repeat(size / piece.length()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFrontMatterEndsSoon(String yaml) {
    endsSoon(
        () -> {
          Reading.of("---\n" + yaml + "\n---\n## What this error means\n");
          Reading.of("---\ntitle: x\nsignatures:\n  - a\nsamples:\n  " + yaml + "\n---\n");
          Reading.of("---\nquick_fix: " + yaml + "\n---\n");
        });
  }

  /** Seconds of CPU; a guard against hangs, six times what the slowest took when it was set. */
  private static final int HANG = 30;

  /** The time of this thread alone, since builds share their machine. */
  private static void endsSoon(Runnable reading) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    reading.run();
    long seconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000;
    assertTrue(seconds < HANG, () -> seconds + " s");
  }

  @Test
  void deepIndentationEndsSoon() {
    StringBuilder yaml = new StringBuilder("---\n");
    for (int depth = 0; depth < 690; depth++) {
      yaml.append(" ".repeat(depth)).append("a: [\n");
    }
    endsSoon(() -> Reading.of(yaml + "---\n"));
  }
}

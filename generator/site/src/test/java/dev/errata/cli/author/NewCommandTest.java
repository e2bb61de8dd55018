package dev.errata.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.cli.CommandLine;
import dev.errata.diagnostic.Code;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  private static final Set<Code> A_PERSON_FILLS_IN = EnumSet.of(Code.TODO_LEFT, Code.NO_SOURCES);

  @TempDir private Path site;

  @BeforeEach
  void aSite() throws IOException {
    Files.writeString(site.resolve("site.yml"), "title: T\nbase_url: https://example.org/\n");
    Files.createDirectories(site.resolve("pages/nodejs"));
    Files.writeString(
        site.resolve("pages/nodejs/_category.md"), "---\ntitle: Node.js\nsummary: Servers.\n---\n");
  }

  private CommandLine errata(String... more) {
    return CommandLine.run(arguments(more));
  }

  private String[] arguments(String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("new", "--site", site.toString()));
    all.addAll(List.of("--as-of", "2026-11-24"));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private Set<Code> found() {
    Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 1, "test");
    return SiteBuilder.read(SiteSource.read(site), options).findings().stream()
        .map(d -> d.code())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
  }

  @Test
  void aTitleBecomesASkeletonThatOnlyAPersonCanComplete() throws IOException {
    CommandLine ran = errata("Port is already in use", "--category", "node.js");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("pages/nodejs/port-is-already-in-use.md"), ran.out());
    assertEquals(A_PERSON_FILLS_IN, found());
    String text = Files.readString(site.resolve("pages/nodejs/port-is-already-in-use.md"));
    assertTrue(text.contains("category: Node.js\n"), text);
  }

  @Test
  void everyTodoIsAFindingOfItsOwn() {
    errata("Port is already in use", "--category", "Node.js");
    CommandLine check = CommandLine.run("check", "--site", site.toString());
    assertEquals(1, check.exit());
    assertEquals(8, check.out().split("error\\[todo-left]", -1).length - 1, check.out());
    assertTrue(check.out().contains("still to be written: what to do, in one or two"), check.out());
  }

  @Test
  void aLinkedFolderLeadsNoEntryOutOfTheSite(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(site.resolve("pages/git"), elsewhere);
    CommandLine ran = errata("Push was rejected", "--category", "git");
    assertEquals(2, ran.exit(), ran.err());
    assertTrue(ran.err().contains("pages/git leads out of the site"), ran.err());
    try (java.util.stream.Stream<Path> written = Files.list(elsewhere)) {
      assertEquals(0, written.count());
    }
  }

  @Test
  void aNewCategoryGetsItsFileToo() {
    CommandLine ran = errata("Panic at start", "--category", "My Tool");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("pages/my-tool/_category.md"), ran.out());
    assertEquals(A_PERSON_FILLS_IN, found());
  }

  @Test
  void aFileThatIsThereIsNeverOverwritten() throws IOException {
    Path file = site.resolve("pages/nodejs/port-in-use.md");
    Files.writeString(file, "mine");
    CommandLine ran = errata("Port in use", "--category", "Node.js");
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("is there already"), ran.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void titlesThatYamlWouldMisreadAreQuoted() {
    CommandLine ran =
        errata("Error: {x} # [y] \"z\" \\ 'q'", "--category", "Node.js", "--slug", "odd");
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(A_PERSON_FILLS_IN, found());
  }

  @Test
  void whatCannotBeKnownIsAskedFor() {
    assertEquals(2, errata().exit());
    assertEquals(2, errata("Title alone").exit());
    assertTrue(errata("Title alone").err().contains("--category C; there are Node.js"));
    assertTrue(errata("日本語", "--category", "Node.js").err().contains("--slug"));
    assertTrue(
        errata("T", "--category", "Node.js", "--slug", "A b").err().contains("--slug takes"));
    assertTrue(errata("T", "--category", "static").err().contains("can't name a category"));
    assertTrue(errata("--from-log", site.resolve("none").toString()).err().contains("no log"));
    assertTrue(CommandLine.piped("", arguments("--from-log", "-")).err().contains("is empty"));
    assertTrue(
        CommandLine.run("new", "T", "--site", site.resolve("no").toString())
            .err()
            .contains("errata init"));
  }

  @Test
  void aLogBecomesAnEntryWhoseSampleFindsIt() throws IOException {
    String log =
        """
          \u001b[31mnode:events:502\u001b[0m
              throw er;

        Error: listen EADDRINUSE: address already in use :::4999
            at Server.setupListenHandle [as _listen2] (node:net:1908:16)
        """;
    CommandLine ran = CommandLine.piped(log, arguments("--from-log", "-"));
    assertEquals(0, ran.exit(), ran.err());
    assertEquals(A_PERSON_FILLS_IN, found());
    Path file = site.resolve("pages/nodejs/listen-eaddrinuse-address-already-in-use.md");
    String text = Files.readString(file);
    assertTrue(text.contains("address already in use {address}:{port}\""), text);
    assertTrue(text.contains("codes: [EADDRINUSE]"), text);
    CommandLine match = CommandLine.piped(log, "match", "--site", site.toString());
    assertEquals(0, match.exit(), match.err());
    CommandLine again = CommandLine.piped(log, arguments("Other", "--from-log", "-"));
    assertEquals(1, again.exit(), again.err());
    assertTrue(again.err().contains("already finds nodejs/listen-eaddrinuse"), again.err());
    String slug = "nodejs/listen-eaddrinuse-address-already-in-use";
    assertTrue(again.err().contains("pages/" + slug + ".md"), again.err());
    assertTrue(again.err().contains("https://example.org/" + slug + "/"), again.err());
    assertTrue(again.err().contains("--anyway"), again.err());
    assertFalse(Files.exists(site.resolve("pages/nodejs/other.md")));
    CommandLine anyway = CommandLine.piped(log, arguments("Other", "--from-log", "-", "--anyway"));
    assertEquals(0, anyway.exit(), anyway.err());
    assertTrue(Files.exists(site.resolve("pages/nodejs/other.md")));
  }

  @Test
  void aLogWithoutAnErrorNeedsATitle() throws IOException {
    CommandLine ran =
        CommandLine.piped("all good\n", arguments("--from-log", "-", "--category", "Node.js"));
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.err().contains("no line of this log looks like an error"), ran.err());
    assertTrue(ran.err().contains("title"), ran.err());
    assertFalse(Files.exists(site.resolve("pages/nodejs/all-good.md")));
    CommandLine titled =
        CommandLine.piped(
            "all good\n", arguments("It hangs", "--from-log", "-", "--category", "Node.js"));
    assertEquals(0, titled.exit(), titled.err());
    String text = Files.readString(site.resolve("pages/nodejs/it-hangs.md"));
    assertTrue(text.contains("- \"TODO: the message"), text);
    assertTrue(text.contains("- \"all good\""), text);
    assertTrue(found().containsAll(A_PERSON_FILLS_IN), found()::toString);
  }

  @Test
  void ofManyCategoriesTheLikelyOnesAreNamed() throws IOException {
    for (int i = 10; i < 40; i++) {
      errata("Starts " + i, "--category", "Tool " + i);
    }
    errata("The branch nope was not found", "--category", "Zzz");
    CommandLine ran =
        CommandLine.piped("error: branch 'nope' not found.\n", arguments("--from-log", "-"));
    assertEquals(2, ran.exit(), ran.err());
    assertTrue(ran.err().contains("--category C; there are Zzz, "), ran.err());
    assertTrue(ran.err().contains(" and 22 more"), ran.err());
    assertFalse(ran.err().contains("Tool 39"), ran.err());
  }

  @Test
  void whateverTheLogHoldsTheEntryCanBeRead() throws IOException {
    for (int seed = 0; seed < 15; seed++) {
      String log = "Error: cannot open it\n" + randomLog(seed);
      CommandLine ran =
          CommandLine.piped(
              log,
              arguments(
                  "--from-log",
                  "-",
                  "--category",
                  "Node.js",
                  "--slug",
                  "s" + seed,
                  "T",
                  "--anyway"));
      assertEquals(0, ran.exit(), ran.err());
    }
    Set<Code> found = found();
    found.removeAll(EnumSet.of(Code.SIGNATURE_SHARED, Code.SIGNATURE_ONLY_PLACEHOLDERS));
    found.removeAll(A_PERSON_FILLS_IN);
    assertEquals(Set.of(), found);
  }

  private static String randomLog(int seed) {
    String[] words = {
      "error:",
      "'a b'",
      "\"x\"",
      "/usr/lib/x.so",
      "{name}",
      "\\",
      "[",
      "]",
      ": ",
      "\t",
      " #",
      "\n",
      "\n\n",
      "  ",
      "- ",
      "TODO: ",
      "%",
      "&a",
      "*b",
      "|",
      ">",
      "---\n",
      "...\n",
      "日本",
      "\u00a0",
      "\u202e",
      "?"
    };
    java.util.Random random = new java.util.Random(seed);
    StringBuilder log = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      log.append(words[random.nextInt(words.length)]);
    }
    return log.toString();
  }

  @Test
  void pathsInMessagesCannotLeaveTheSite() {
    assertEquals(2, errata("T", "--category", "../../etc", "--slug", "../x").exit());
    CommandLine ran = errata("../../../etc/passwd", "--category", "..");
    assertEquals(2, ran.exit(), ran.out());
    assertFalse(Files.exists(site.resolve("../etc")));
  }
}

package dev.errata.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.entry.EntryReader;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.source.SiteSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Entry entry(String causes) {
    String text =
        """
        ---
        title: T
        summary: S.
        category: C
        signatures: ["some message {x}"]
        quick_fix: Stop it.
        updated: 2026-11-20
        evidence:
          note: N.
        ---
        ## What this error means

        It failed.

        ## Common causes

        CAUSES

        ## Step-by-step troubleshooting

        1. Look.
        """
            .replace("CAUSES", causes);
    EntryId id = new EntryId("c", "t");
    return new EntryReader(TODAY)
        .read(id, new SourceText("pages/c/t.md", text), Optional.empty(), new Findings())
        .orElseThrow();
  }

  private static List<Code> found(String causes) {
    return Prose.of(entry(causes), "en").findings().stream()
        .map(Diagnostic::code)
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A user, a one-time code, a unit, a European host, an hour, an honest answer, a `npm` run.",
        "An 8-bit value, a 3 and an SSH key, a NAT, an MSI, a URL, an n, an `x`, a {x} value.",
        "Version A is out, option A and B; a-b a/b A. Another.",
        "The I/O error, type I and II errors, the mainland US, `we` and MY_VAR, `my` and \"my\".",
        "It was just released, only just above the limit; a single page explains it simply"
            + " because.",
        "Write `rm -rf` nowhere. The path is e.g. `/etc/x`. He said: \"we are done\".",
        "See [the list of ports](https://example.org/here) and https://example.org/a/an/apple.",
        "This is `code with [](x)` and no link; \\[](x) neither.",
        "Stop it. Wait, then stop it again.",
        "> We simply quote an user here.",
        "| we | simply |\n|---|---|\n| a apple | just run |",
        "```sh\nwe simply run a apple --force /etc/passwd\n```",
        "<!-- we simply -->",
        "```sh diagnose title=\"Before the fix runs\"\nnpm ls\n```",
        "```text title=\"What the fix prints\"\nrm -rf build\n```",
        "Use 1.2.3. Then 4.5.6! Is it? Yes. The tool and its log (see above) tell more of it.",
      })
  void honestProseFindsNothing(String text) {
    assertEquals(List.of(), found(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh\nrm -rf build",
        "sh fix\nsudo rm -fr /var/lib/x",
        "sh fix\ngit push origin main --force",
        "sql fix\nDROP TABLE users;",
        "sh fix\ndocker system prune -a",
        "sh fix\ngit worktree remove --force {path}"
      })
  void commandsThatLoseSomethingWantAWarning(String code) {
    List<Code> found = found("Then:\n\n```" + code + "\n```");
    assertTrue(found.contains(Code.DESTRUCTIVE_COMMAND), found::toString);
    List<Code> warned = found("It deletes all of it:\n\n```" + code + "\n```");
    assertTrue(!warned.contains(Code.DESTRUCTIVE_COMMAND), warned::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If that folder is no longer needed, remove its worktree:",
        "Clean the build and copy it anew:",
        "Drop the table, kill the session, empty the folder:",
        "Undo the merge and delete the branch:"
      })
  void anInstructionIsNoWarning(String words) {
    List<Code> found = found(words + "\n\n```sh fix\nrm -rf build\n```");
    assertTrue(found.contains(Code.DESTRUCTIVE_COMMAND), found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Every change in it is lost:",
        "This overwrites what others pushed:",
        "The folder will be deleted:",
        "This cannot be undone:",
        "Make a backup first:",
        "Back up the folder first:"
      })
  void whatSaysThatSomethingIsLostIsAWarning(String words) {
    List<Code> found = found(words + "\n\n```sh fix\nrm -rf build\n```");
    assertTrue(!found.contains(Code.DESTRUCTIVE_COMMAND), found::toString);
  }

  @Test
  void otherLanguagesAreNotReadAsEnglish() {
    String text = "We simply an server. [here](https://example.org/)";
    assertEquals(
        List.of(Code.PROSE_CLICK_HERE),
        Prose.of(entry(text), "de").findings().stream().map(Diagnostic::code).toList());
  }

  @Test
  void theEntriesOfThisRepositoryFindNothing() {
    Options options = new Options(TODAY, Optional.empty(), true, 2, "test");
    assertEquals(
        List.of(), SiteBuilder.read(SiteSource.read(Path.of("../..")), options).findings());
  }

  static List<Integer> seeds() {
    return IntStream.range(0, 300).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spansLieInTheFileAndFixesMendThem(int seed) {
    Random random = new Random(seed);
    String[] words = {
      "a",
      "an",
      "server",
      "apple",
      "we",
      "simply",
      "--flag",
      "/etc/x/y",
      "`code`",
      "[here](x)",
      "![](y)",
      "just",
      "run",
      ".",
      "!",
      "\n",
      "\n\n",
      "- ",
      "# ",
      "#### ",
      "```",
      "\n```sh fix\n",
      "*",
      "\\",
      "é",
      "\t",
      "|",
      ">"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) > 0 ? " " : "");
    }
    for (Diagnostic d : Prose.of(entry("x " + text), "en").findings()) {
      assertTrue(d.span().end() <= d.span().source().text().length(), () -> seed + ": " + d);
      if (d.code() == Code.PROSE_ARTICLE) {
        assertTrue(d.span().text().matches("[Aa]n?"), () -> seed + ": " + d);
      }
    }
  }

  @Test
  void hostileTextsEndSoon() {
    String[] hostile = {
      "`".repeat(50_000),
      "[".repeat(50_000),
      "![](".repeat(20_000),
      "a ".repeat(100_000),
      "*a".repeat(50_000),
      "(".repeat(50_000) + ")",
      "`a".repeat(30_000),
      "an. ".repeat(50_000),
      "[a](b".repeat(20_000),
      "rm -r ".repeat(20_000),
      "\"".repeat(50_000) + " we we",
      "we ".repeat(20_000)
    };
    for (String text : hostile) {
      Entry entry = entry("ok");
      SourceText source =
          new SourceText(
              "pages/c/t.md",
              entry.source().text() + "\n" + text + "\n\n```sh fix\n" + text + "\n```\n");
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            new EntryReader(TODAY)
                .read(entry.id(), source, Optional.empty(), new Findings())
                .map(e -> Prose.of(e, "en").findings());
          },
          () -> text.substring(0, 10));
    }
  }
}

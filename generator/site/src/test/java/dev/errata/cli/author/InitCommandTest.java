package dev.errata.cli.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.cli.CommandLine;
import dev.errata.diagnostic.Code;
import dev.errata.json.Json;
import dev.errata.starter.Starter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {
  private static final Path REPOSITORY = Path.of("../..");

  @TempDir private Path folder;

  @Test
  void aNewSiteBuildsAtOnceWithoutAFinding() {
    Path site = folder.resolve("our-errors");
    assertEquals(0, CommandLine.run("init", site.toString()).exit());
    CommandLine check = CommandLine.run("check", "--strict", "--site", site.toString());
    assertEquals(0, check.exit(), check.out());
    CommandLine build = CommandLine.run("build", "--strict", "--site", site.toString());
    assertEquals(0, build.exit(), build.err());
    assertTrue(Files.exists(site.resolve("public/git/not-a-git-repository/index.html")));
  }

  @Test
  void theExampleIsFoundByWhatGitPrints() {
    CommandLine.run("init", folder.resolve("x").toString());
    CommandLine match =
        CommandLine.piped(
            "fatal: not a git repository (or any of the parent directories): .git\n",
            "match",
            "--site",
            folder.resolve("x").toString());
    assertEquals(0, match.exit(), match.err());
    assertTrue(match.out().contains("Not a Git repository"), match.out());
  }

  @Test
  void filesThatAreThereStayAsTheyAre() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    Files.createDirectories(folder.resolve(".github/workflows"));
    Files.writeString(folder.resolve(".github/workflows/check.yml"), "mine too");
    CommandLine ran = CommandLine.run("init", folder.toString());
    assertEquals(0, ran.exit(), ran.err());
    assertEquals("mine", Files.readString(folder.resolve("README.md")));
    assertEquals("mine too", Files.readString(folder.resolve(".github/workflows/check.yml")));
    assertTrue(ran.out().contains("kept  "), ran.out());
  }

  @Test
  void aFolderWithASiteIsRefusedAndUntouched() throws IOException {
    Files.writeString(folder.resolve("site.yml"), "title: Mine\n");
    CommandLine ran = CommandLine.run("init", folder.toString());
    assertEquals(2, ran.exit());
    assertTrue(ran.err().contains("holds a site already"), ran.err());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
    assertEquals(2, CommandLine.run("init", folder.resolve("site.yml").toString()).exit());
    assertEquals(2, CommandLine.run("init").exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Errors: ours", "{x} # [y]", "\"quoted\" \\ 'x'", "no", "日本語 ✓", "- a"})
  void everyTitleCanBeRead(String title) throws IOException {
    Path site = folder.resolve("s");
    assertEquals(0, CommandLine.run("init", site.toString(), "--title", title).exit());
    CommandLine check = CommandLine.run("check", "--strict", "--site", site.toString());
    assertEquals(0, check.exit(), check.out());
    assertTrue(Files.readString(site.resolve("README.md")).contains("# " + title + "\n"));
  }

  @Test
  void theTitleComesFromTheFolder() throws IOException {
    CommandLine.run("init", folder.resolve("our_build-errors").toString());
    String settings = Files.readString(folder.resolve("our_build-errors/site.yml"));
    assertTrue(settings.contains("\ntitle: Our build errors\n"), settings);
    assertEquals(2, CommandLine.run("init", folder.resolve("y").toString(), "--title", " ").exit());
    assertFalse(Files.exists(folder.resolve("y")));
  }

  /** Else a site of others would run an action that nobody here looked at. */
  @Test
  void actionsArePinnedAsInThisRepository() throws IOException {
    Set<String> ours = new TreeSet<>();
    for (String file : new String[] {".github/workflows/site.yml", "action.yml"}) {
      ours.addAll(actions(Files.readString(REPOSITORY.resolve(file))));
    }
    Set<String> theirs = new TreeSet<>();
    Starter.files("T", "1.2.3").forEach((path, text) -> theirs.addAll(actions(text)));
    assertTrue(theirs.contains("errata-site/errata@v1.2.3"), theirs::toString);
    theirs.remove("errata-site/errata@v1.2.3");
    assertTrue(theirs.size() >= 4, theirs::toString);
    theirs.removeAll(ours);
    assertEquals(Set.of(), theirs);
  }

  private static Set<String> actions(String workflow) {
    Set<String> actions = new TreeSet<>();
    Matcher uses = Pattern.compile("uses: +(\\S+@\\S+)").matcher(workflow);
    while (uses.find()) {
      actions.add(uses.group(1));
    }
    return actions;
  }

  /** A background task ends a round, and takes old squiggles away, only by these two lines. */
  @Test
  void theBackgroundTaskKnowsWhereARoundBeginsAndEnds() {
    String tasks = Starter.files("T", "1").get(".vscode/tasks.json");
    assertTrue(tasks.contains("errata check --watch"), tasks);
    assertTrue(Pattern.compile(string(tasks, "beginsPattern")).matcher("Checking…").find());
    assertTrue(
        Pattern.compile(string(tasks, "endsPattern")).matcher("Waiting for changes.").find());
  }

  private static String string(String json, String key) {
    Matcher value = Pattern.compile("\"" + key + "\": (\".*\")").matcher(json);
    assertTrue(value.find(), key);
    return (String) Json.parse(value.group(1)).orElseThrow();
  }

  @Test
  void theProblemMatcherReadsWhatCheckPrints() throws IOException {
    String tasks = Starter.files("T", "1").get(".vscode/tasks.json");
    Matcher json = Pattern.compile("\"regexp\": (\".*\")").matcher(tasks);
    assertTrue(json.find());
    Pattern pattern = Pattern.compile((String) Json.parse(json.group(1)).orElseThrow());
    int lines = 0;
    try (Stream<Path> sites = Files.list(Path.of("src/test/resources/sites"))) {
      for (Path file :
          sites.map(s -> s.resolve("diagnostics.txt")).filter(Files::exists).toList()) {
        for (String line : Files.readAllLines(file)) {
          Matcher found = pattern.matcher(line);
          if (found.find()) {
            lines++;
            assertTrue(Code.byId(found.group(6)).isPresent(), line);
          }
        }
      }
    }
    assertTrue(lines > 80, "only " + lines);
  }
}

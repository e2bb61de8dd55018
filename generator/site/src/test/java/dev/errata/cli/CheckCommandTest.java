package dev.errata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String LINKS =
      "[By file](not-a-git-repository.md), [above](../not-a-git-repository/#common-causes),"
          + " [moved](/git/no-repository/), [named][x].\t\n\n[x]: ../no-repository/\n";

  private static final String FIXED =
      "[By file](/git/not-a-git-repository/), [above](/git/not-a-git-repository/#common-causes),"
          + " [moved](/git/not-a-git-repository/), [named][x].\n\n"
          + "[x]: /git/not-a-git-repository/\n";

  @TempDir private Path site;
  private Path entry;

  @BeforeEach
  void aSite() throws IOException {
    entry = StarterSite.in(site);
  }

  private CommandLine check(String... more) {
    List<String> all = new ArrayList<>(List.of("check", "--site", site.toString()));
    all.addAll(List.of("--as-of", "2026-11-24"));
    all.addAll(Arrays.asList(more));
    return CommandLine.run(all.toArray(String[]::new));
  }

  private CommandLine checkPiped(String input, String... more) {
    List<String> all = new ArrayList<>(List.of("check", "--site", site.toString(), "--stdin"));
    all.addAll(Arrays.asList(more));
    return CommandLine.piped(input, all.toArray(String[]::new));
  }

  private void edit(String from, String to) throws IOException {
    StarterSite.edit(entry, from, to);
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=t", "-c", "user.email=t@example.org"));
    command.addAll(Arrays.asList(arguments));
    Process git = new ProcessBuilder(command).directory(site.toFile()).inheritIO().start();
    assertEquals(0, git.waitFor());
  }

  @Test
  void theFolderMayStandAlone() {
    assertEquals(check().out(), CommandLine.run("check", site.toString()).out());
    CommandLine twice = check(site.resolve("pages").toString());
    assertEquals(2, twice.exit());
    assertTrue(twice.err().contains("named twice"), twice.err());
    assertEquals(0, check(site.toString()).exit());
  }

  @Test
  void aFolderThatIsNoSiteIsWrongUsage() {
    Path nowhere = site.resolve("nowhere");
    for (String command : List.of("check", "build")) {
      CommandLine missing = CommandLine.run(command, nowhere.toString());
      assertEquals(2, missing.exit(), missing.out());
      assertTrue(missing.err().contains("there is no folder " + nowhere), missing.err());
    }
    CommandLine file = CommandLine.run("check", entry.toString());
    assertEquals(2, file.exit());
    assertTrue(file.err().contains(entry + " is no folder"), file.err());
    CommandLine inside = CommandLine.run("check", "--site", site.resolve("pages").toString());
    assertEquals(2, inside.exit());
    assertTrue(
        inside.err().contains("pages/ is inside the site's folder: did you mean " + site + "?"),
        inside.err());
  }

  @Test
  void aChoiceIsNamedAsTheHelpNamesIt() {
    String said = check("--format", "xml").err();
    assertTrue(said.contains("expected one of [human, json, github, sarif] but was 'xml'"), said);
    String help = CommandLine.run("--help").out();
    assertTrue(help.contains("Answers an editor over standard input and output"), help);
  }

  @Test
  void aCodeHostGetsPathsFromTheRepositorysRoot() throws IOException, InterruptedException {
    git("init", "-q");
    Path sub = site.resolve("docs/our errors");
    CommandLine.run("init", sub.toString());
    Path broken = sub.resolve("pages/git/not-a-git-repository.md");
    Files.writeString(broken, Files.readString(broken).replace("title: Not", "titel: Not"));
    String path = "docs/our errors/pages/git/not-a-git-repository.md";
    String github = CommandLine.run("check", sub.toString(), "--format", "github").out();
    assertTrue(github.contains(" file=" + path + ",line="), github);
    String sarif = CommandLine.run("check", sub.toString(), "--format", "sarif").out();
    assertTrue(sarif.contains("\"uri\":\"" + path.replace(" ", "%20") + "\""), sarif);
  }

  @Test
  void aDryRunShowsTheChangeAndMakesNone() throws IOException {
    edit("title: Not a Git repository", "titel: Not a Git repository");
    String before = Files.readString(entry);
    CommandLine ran = check("--fix", "--dry-run");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("-titel: Not a Git repository\n+title: Not a Git"), ran.out());
    assertTrue(ran.out().contains("+++ b/" + site), ran.out());
    assertEquals(before, Files.readString(entry));
    assertEquals(0, check("--fix").exit());
    assertFalse(Files.readString(entry).contains("titel"));
    assertEquals("Nothing that --fix would change.\n", check("--fix", "--dry-run").out());
  }

  @Test
  void aFixBringsLinksFieldsAndSpaceIntoTheirUsualForm() throws IOException {
    String about = Files.readString(entry);
    edit("\n---\n", "\naliases: [/git/no-repository/]\n---\n");
    Path other = entry.resolveSibling("second.md");
    String second =
        about
            .replace("title: Not a Git repository", "# Mine.\ntitle: No folder of Git")
            .replace("fatal: not a git repository", "fatal: no folder of git")
            .replaceFirst("(?s)\\nsamples:.*?(?=\\n[a-z_]+:|\\n---)", "")
            .replaceFirst("(?m)^## Common causes\\n", "$0\n" + LINKS);
    Files.writeString(other, second);
    assertEquals(0, check().exit(), check().out());
    CommandLine ran = check("--fix", "--dry-run");
    assertTrue(ran.out().contains("-[By file](not-a-git-repository.md)"), ran.out());
    check("--fix");
    String fixed = Files.readString(other);
    assertTrue(fixed.contains(FIXED), fixed);
    assertTrue(fixed.contains("# Mine.\ntitle: No folder"), fixed);
    assertEquals("Nothing that --fix would change.\n", check("--fix", "--dry-run").out());
  }

  @Test
  void aCategoryThatIsMissingIsDeclaredByAFix() throws IOException {
    Path about = entry.resolveSibling("_category.md");
    Files.delete(about);
    assertTrue(check().out().contains("category-undeclared"), check().out());
    assertTrue(check("--fix", "--dry-run").out().contains("+title: Git\n"));
    assertFalse(Files.exists(about));
    check("--fix");
    assertEquals("---\ntitle: Git\nsummary: Errors of Git.\n---\n", Files.readString(about));
    assertEquals(0, check().exit());
  }

  @Test
  void oneFileIsCheckedAsAnEditorHasIt() throws IOException {
    String broken = Files.readString(entry).replace("quick_fix:", "quickfix:");
    edit("category: Git", "category: Git\ntags2: x");
    CommandLine ran = checkPiped(broken, "--path", entry.toString());
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().contains("error[unknown-key]: there is no field \"quickfix\""), ran.out());
    assertFalse(ran.out().contains("tags2"), "the file on the disk does not count");
    String whole = broken.replace("quickfix:", "quick_fix:");
    assertEquals(0, checkPiped(whole, "--path", "pages/git/not-a-git-repository.md").exit());
    assertEquals(1, checkPiped("title: [", "--path", "site.yml").exit());
    assertEquals(1, checkPiped("x", "--path", "pages/git/new-one.md").exit());
  }

  @Test
  void aPipedFileIsJudgedLikeOneOnDisk() {
    String page = "pages/git/new-one.md";
    assertFound("empty-file", checkPiped("", "--path", page));
    assertFound("empty-file", checkPiped("", "--path", "site.yml"));
    assertFound("binary-file", checkPiped("\0", "--path", page));
    assertFound("bad-file-name", checkPiped("x", "--path", "pages/git/New_One.md"));
    assertFound("file-too-large", checkPiped("x".repeat((1 << 20) + 1), "--path", page));
  }

  private static void assertFound(String code, CommandLine ran) {
    assertEquals(1, ran.exit(), ran.err());
    assertTrue(ran.out().contains("error[" + code + "]"), ran.out());
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    assertEquals(2, checkPiped("", "--path", "../outside.md").exit());
    assertEquals(2, checkPiped("", "--path", "static/x.css").exit());
    assertEquals(2, checkPiped("").exit());
    assertEquals(2, checkPiped("", "--path", "pages/x.md", "--fix").exit());
    assertEquals(2, check("--path", "pages/x.md").exit());
    assertEquals(2, check("--dry-run").exit());
    assertEquals(2, check("--format", "xml").exit());
  }

  @Test
  void aTextThatChangedWithoutItsDateIsNamed() throws IOException, InterruptedException {
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
    assertEquals(0, check("--strict", "--changed-since", "HEAD").exit());
    edit("The `.git` folder is damaged", "The `.git` folder was damaged");
    CommandLine later = check("--changed-since", "HEAD", "--as-of", "2026-12-24");
    assertEquals(2, later.exit(), "--as-of twice");
    CommandLine ran =
        CommandLine.run(
            "check", "--site", site.toString(), "--as-of", "2026-12-24", "--changed-since", "HEAD");
    assertEquals(0, ran.exit(), ran.err());
    assertTrue(ran.out().contains("warning[updated-untouched]"), ran.out());
    assertTrue(ran.out().contains("updated is still 2026-11-24"), ran.out());
    edit("updated: 2026-11-24", "updated: 2026-12-24");
    ran =
        CommandLine.run(
            "check", "--site", site.toString(), "--as-of", "2026-12-24", "--changed-since", "HEAD");
    assertFalse(ran.out().contains("updated-untouched"), ran.out());
  }

  @Test
  void changedFilesAreListedFirst() throws IOException, InterruptedException {
    Path first = site.resolve("pages/git/aaa.md");
    Files.writeString(first, "x");
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "first");
    edit("title: Not", "titel: Not");
    String out = check("--changed-since", "HEAD").out();
    assertTrue(out.indexOf("not-a-git-repository.md:") < out.indexOf("aaa.md:"), out);
    assertTrue(out.contains("aaa.md:"), "nothing is left out");
  }

  @Test
  void gitsOwnWordsComeThrough() throws IOException, InterruptedException {
    CommandLine none = check("--changed-since", "HEAD");
    assertEquals(2, none.exit());
    git("init", "-q");
    assertTrue(check("--changed-since", "nope").err().contains("knows no commit"));
    assertEquals(2, check("--changed-since=--output=x").exit());
  }

  @Test
  void whatIsDueIsListedOldestFirst() throws IOException {

    String text = Files.readString(entry);
    int last = text.lastIndexOf("checked: 2026-11-24");
    Files.writeString(
        entry, text.substring(0, last) + "checked: 2024-01-15" + text.substring(last + 19));
    CommandLine now = check("--stale");
    assertEquals(0, now.exit(), now.err());
    assertEquals(1, now.out().lines().count(), now.out());
    assertTrue(now.out().startsWith("2025-01-15  "), now.out());
    assertTrue(now.out().contains("Need to run checkout before using gh cli"), now.out());
    List<String> later =
        CommandLine.run("check", "--site", site.toString(), "--as-of", "2028-01-01", "--stale")
            .out()
            .lines()
            .toList();
    assertEquals(3, later.size(), later::toString);
    List<String> days = later.stream().map(l -> l.substring(0, 10)).toList();
    assertEquals(days.stream().sorted().toList(), days);
  }

  @Test
  void nothingDueIsSaid() {
    assertEquals("Nothing is due.\n", check("--stale").out());
  }

  @Test
  void sarifComesOnStandardOutput() throws IOException {
    edit("title: Not", "titel: Not");
    CommandLine ran = check("--format", "sarif");
    assertEquals(1, ran.exit());
    assertTrue(ran.out().contains("\"ruleId\":\"unknown-key\""), ran.out());
  }
}

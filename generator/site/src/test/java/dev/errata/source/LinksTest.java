package dev.errata.source;

import static dev.errata.source.SiteFolder.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.Recipe.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, pipes, and files that change while they are read. */
class LinksTest {
  @TempDir private Path temp;
  private SiteFolder site;
  private Path outside;

  @BeforeEach
  void makeSite() throws IOException {
    site = SiteFolder.in(temp);
    outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    Files.createDirectories(site.root().resolve(".git"));
    Files.writeString(site.root().resolve(".git/config"), "token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pages/npm/x.md",
        "pages/about.md",
        "static/x.png",
        "static/a/x.png",
        "templates/x.ftlh",
        "urls.lock"
      })
  void aLinkToAFileOutsideIsAFinding(String path) throws IOException {
    site.withLink(path, outside.resolve("secret.md"));
    assertEquals(List.of(line(path, Code.LINK_LEAVES_SITE)), site.found());
    SiteSource source = site.read();
    assertEquals(2, source.pages().size(), "it was read");
    assertEquals(0, source.statics().size() + source.templates().size(), "it was read");
    assertTrue(source.urlsLock().isEmpty(), "it was read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages/git", "static/x", "templates/x", "static", "templates"})
  void aLinkToAFolderOutsideIsAFinding(String path) throws IOException {
    site.withLink(path, outside);
    assertEquals(List.of(line(path, Code.LINK_LEAVES_SITE)), site.found());
  }

  @Test
  void pagesThatLieOutsideAreAFinding() throws IOException {
    SiteFolder linked = new SiteFolder(Files.createDirectory(temp.resolve("linked")));
    linked.withLink("pages", outside).withLink("site.yml", outside.resolve("secret.md"));
    assertEquals(
        List.of(line("pages", Code.LINK_LEAVES_SITE), line("site.yml", Code.LINK_LEAVES_SITE)),
        linked.found());
  }

  @Test
  void aLinkIntoAHiddenFolderIsAFinding() throws IOException {
    site.withLink("static/config.txt", Path.of("../.git/config"))
        .withLink("pages/git", site.root().resolve(".git"));
    assertEquals(
        List.of(
            line("pages/git", Code.LINK_LEAVES_SITE),
            line("static/config.txt", Code.LINK_LEAVES_SITE)),
        site.found());
  }

  @Test
  void aLinkThroughALinkIsJudgedByItsEnd() throws IOException {
    site.withLink("static/way", Path.of("second")).withLink("static/second", outside);
    assertEquals(2, site.findings().size());
  }

  @Test
  void linksInsideTheSiteAreFollowed() throws IOException {
    site.with("assets/logo.svg", "logo").withLink("static/logo.svg", Path.of("../assets/logo.svg"));
    site.with("more/x.md", "x").withLink("pages/more", Path.of("../more"));
    SiteSource source = site.read();
    assertEquals(List.of(), source.findings());
    assertEquals("logo", new String(source.statics().get("logo.svg").read().bytes()));
    assertEquals("pages/more/x.md", source.pages().getFirst().text().path());
  }

  @Test
  void aSiteThatIsReachedThroughALinkIsRead() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), site.root());
    assertEquals(List.of(), SiteSource.read(link).findings());
    assertEquals(2, SiteSource.read(link).pages().size());
  }

  @Test
  @Timeout(300)
  void circlesAndBombsOfLinksEnd() throws IOException {
    site.withLink("static/a/up", Path.of("..")).withLink("static/self", Path.of("self"));
    for (int i = 0; i < 30; i++) {
      site.with("static/bomb" + i + "/x.txt", "x");
      for (int j = 0; j < 5; j++) {
        site.withLink("static/bomb" + i + "/l" + j, Path.of("../bomb" + (i + 1) % 30));
      }
    }
    SiteSource source = site.read();
    assertEquals(30, source.statics().size());
    assertEquals(152, source.findings().size(), "one for each link");
  }

  @Test
  void aLinkThatLeadsNowhereIsAFinding() throws IOException {
    site.withLink("pages/npm/x.md", Path.of("gone.md"));
    assertEquals(List.of(line("pages/npm/x.md", Code.UNREADABLE_FILE)), site.found());
  }

  @Test
  @Timeout(300)
  void aPipeDoesNotHoldTheBuild() throws Exception {
    for (String path : List.of("pages/npm/x.md", "static/x.png", "urls.lock")) {
      Path pipe = site.root().resolve(path);
      Files.createDirectories(pipe.getParent());
      assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    }
    assertEquals(
        List.of(
            line("pages/npm/x.md", Code.NOT_A_REGULAR_FILE),
            line("static/x.png", Code.NOT_A_REGULAR_FILE),
            line("urls.lock", Code.NOT_A_REGULAR_FILE)),
        site.found());
  }

  @Test
  void aFileWithoutRightsIsAFinding() throws IOException {
    Path page = site.root().resolve("pages/npm/eresolve.md");
    Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(page), "root reads everything");
    assertEquals(List.of(line("pages/npm/eresolve.md", Code.UNREADABLE_FILE)), site.found());
  }

  @Test
  void aStaticFileThatChangesAfterwardsIsAFindingWhenItIsPublished() throws IOException {
    StaticFile file = site.with("static/x.txt", "old").read().statics().get("x.txt");
    assertEquals("old", new String(file.read().bytes()));
    site.with("static/x.txt", "new and longer");
    assertRefused(file.read());
    Files.delete(site.root().resolve("static/x.txt"));
    assertRefused(file.read());
    site.withLink("static/x.txt", outside.resolve("secret.md"));
    assertRefused(file.read());
  }

  private static void assertRefused(Made made) {
    assertEquals(0, made.bytes().length);
    assertEquals(
        List.of(Code.UNREADABLE_FILE), made.findings().stream().map(Diagnostic::code).toList());
  }

  /** Files and folders are deleted, replaced by folders and links, and put back all the time. */
  @Test
  @Timeout(300)
  void filesThatVanishOrTurnIntoOthersAreFindings() throws Exception {
    for (int i = 0; i < 200; i++) {
      site.with("pages/c" + i % 5 + "/e" + i + ".md", "entry");
    }
    AtomicBoolean done = new AtomicBoolean();
    Thread changes = new Thread(() -> disturb(done));
    changes.start();
    Set<Code> allowed =
        Set.of(
            Code.UNREADABLE_FILE,
            Code.LINK_LEAVES_SITE,
            Code.EMPTY_FILE,
            Code.UNEXPECTED_FILE,
            Code.NOT_A_REGULAR_FILE);
    for (int i = 0; i < 60; i++) {
      SiteSource source = site.read();
      source.findings().forEach(f -> assertTrue(allowed.contains(f.code()), f::toString));
      boolean clean = source.findings().stream().noneMatch(Diagnostic::isError);
      source.pages().forEach(p -> assertTrue(!clean || !p.text().text().contains("secret")));
    }
    done.set(true);
    changes.join(TimeUnit.SECONDS.toMillis(30));
    assertEquals(List.of(), site.findings());
  }

  private void disturb(AtomicBoolean done) {
    Path pages = site.root().resolve("pages");
    Path file = pages.resolve("c1/e1.md");
    Path folder = pages.resolve("c2");
    Path away = temp.resolve("away");
    try {
      while (!done.get()) {
        Files.delete(file);
        Files.createDirectory(file);
        Files.delete(file);
        Files.createSymbolicLink(file, outside.resolve("secret.md"));
        Files.delete(file);
        Files.writeString(file, "entry");
        Files.move(folder, away);
        Files.createSymbolicLink(folder, outside);
        Files.delete(folder);
        Files.move(away, folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.publish.disk.LocalDisk;
import dev.errata.publish.disk.Lock;
import dev.errata.recipe.Fingerprint;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  private static final Map<String, String> SITE =
      Map.of("index.html", "home", "a/index.html", "a", "a/b/index.html", "b");

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Folder.in(temp);
  }

  @Test
  void nothingIsPublishedWhenMakingOneFileFindsAnError() throws Exception {
    folder.publish(SITE);
    List<Recipe> recipes = new ArrayList<>(Folder.site(Map.of("index.html", "new")).recipes());
    recipes.add(finding("x/index.html", Code.OUTPUT_EMPTY_LINK));
    recipes.add(finding("y/index.html", Code.OUTPUT_LEFTOVER));
    Published published = folder.publisher().publish(new Site(recipes), false);
    assertTrue(published.hasErrors());
    assertEquals(2, published.findings().size(), "all findings of all files");
    assertEquals(SITE, folder.published());
    assertEquals(Folder.TIDY, folder.names());
  }

  @Test
  void aBugInARecipeLeavesTheOldSiteAndNothingBeside() throws Exception {
    folder.publish(SITE);
    Recipe bug =
        Recipe.of(
            new OutputPath("z.html"),
            Fingerprint.of("z"),
            () -> {
              throw new IllegalStateException("a bug");
            });
    Publisher publisher = folder.publisher();
    Site site = new Site(List.of(bug));
    assertThrows(IllegalStateException.class, () -> publisher.publish(site, false));
    assertEquals(SITE, folder.published());
    assertEquals(Folder.TIDY, folder.names());
  }

  @Test
  void aFileWithWarningsIsMadeAgainSoThatTheyAreToldAgain() throws Exception {
    Site site = new Site(List.of(finding("x/index.html", Code.HOST_LIMIT)));
    assertEquals(1, folder.publisher().publish(site, false).findings().size());
    assertEquals(1, folder.publisher().publish(site, false).findings().size());
  }

  private static Recipe finding(String path, Code code) {
    Diagnostic diagnostic =
        Diagnostic.of(code, new SourceText("templates/" + code, "").start(), "found");
    return new Recipe(
        new OutputPath(path),
        Fingerprint.of(path),
        () -> new Recipe.Made(new byte[1], List.of(diagnostic)));
  }

  @Test
  void onlyWhatChangedIsMade() throws Exception {
    folder.publish(SITE);
    Map<String, String> changed = new TreeMap<>(SITE);
    changed.put("a/index.html", "changed");
    changed.put("c/index.html", "new");
    changed.remove("a/b/index.html");
    AtomicInteger made = new AtomicInteger();
    Published published = folder.publisher().publish(Folder.counted(changed, made), false);
    assertEquals(2, made.get());
    assertEquals(2, published.made());
    assertEquals(1, published.kept());
    assertEquals(1, published.removed());
    assertEquals(changed, folder.published());
    assertFalse(Files.exists(folder.out().resolve("a/b")), "an empty folder is left");
  }

  @Test
  void nothingIsTouchedWhenNothingChanged() throws Exception {
    folder.publish(SITE);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.out(), old);
    Files.setLastModifiedTime(folder.target().receipt(), old);
    Object before = Files.getAttribute(folder.out().resolve("index.html"), "unix:ctime");
    Published published = folder.publish(SITE);
    assertEquals(3, published.kept());
    assertEquals(old, Files.getLastModifiedTime(folder.out()));
    assertEquals(old, Files.getLastModifiedTime(folder.target().receipt()));
    assertEquals(before, Files.getAttribute(folder.out().resolve("index.html"), "unix:ctime"));
  }

  @Test
  void cleanMakesEverythingAnew() throws Exception {
    folder.publish(SITE);
    assertEquals(3, folder.publisher().publish(Folder.site(SITE), true).made());
  }

  @Test
  void anEmptySiteEmptiesTheFolder() throws Exception {
    folder.publish(SITE);
    assertEquals(3, folder.publish(Map.of()).removed());
    assertEquals(Map.of(), folder.published());
  }

  @Test
  void aPageChangedByHandIsRestored() throws Exception {
    folder.publish(SITE);
    Files.writeString(folder.out().resolve("a/index.html"), "!");
    assertEquals(1, folder.publish(SITE).made());
    assertEquals(SITE, folder.published());
  }

  @Test
  void aPageChangedByHandUnderItsOldSizeAndTimeIsRestored() throws Exception {
    folder.publish(SITE);
    Path page = folder.out().resolve("a/index.html");
    FileTime time = Files.getLastModifiedTime(page);
    Files.writeString(page, "!");
    Files.setLastModifiedTime(page, time);
    folder.publish(SITE);
    assertEquals(SITE, folder.published());
  }

  @Test
  void aPageDeletedByHandIsRestored() throws Exception {
    folder.publish(SITE);
    Files.delete(folder.out().resolve("a/index.html"));
    folder.publish(SITE);
    assertEquals(SITE, folder.published());
  }

  @Test
  void aPageReplacedByALinkIsRestoredAndTheLinksTargetStays() throws Exception {
    folder.publish(SITE);
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    Path page = folder.out().resolve("a/index.html");
    Files.delete(page);
    Files.createSymbolicLink(page, secret);
    folder.publish(SITE);
    assertEquals(SITE, folder.published());
    assertTrue(Files.isRegularFile(page, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    assertEquals("secret", Files.readString(secret));
  }

  @Test
  void foldersAndFilesMayBeReadByEverybody() throws Exception {
    folder.publish(SITE);
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.out()));
    assertEquals("rwxr-xr-x", mode);
    Path page = folder.out().resolve("index.html");
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(page)));
  }

  @Test
  void aSecondBuildSaysThatAnotherRuns() throws Exception {
    Files.createDirectories(folder.root().resolve(".errata"));
    try (Lock _ = new LocalDisk().lock(folder.target().lock()).orElseThrow()) {
      var refused = assertThrows(Publisher.Refused.class, () -> folder.publish(SITE));
      assertTrue(refused.getMessage().contains("another build"), refused::getMessage);
    }
    folder.publish(SITE);
    assertEquals(Folder.TIDY, folder.names());
  }

  @Test
  void twoSitesDoNotBuildIntoOneFolderAtOnce() throws Exception {
    Path out = temp.resolve("srv/www");
    Target one = new Target(out, temp.resolve("one/.errata"));
    Target two = new Target(out, temp.resolve("two/.errata"));
    AtomicBoolean refused = new AtomicBoolean();
    Recipe slow =
        Recipe.of(
            new OutputPath("index.html"),
            Fingerprint.of("1"),
            () -> {
              try {
                new Publisher(two, 1, done -> {}).publish(Folder.site(SITE), false);
              } catch (Publisher.Refused e) {
                refused.set(true);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
              return new byte[0];
            });
    new Publisher(one, 1, done -> {}).publish(new Site(List.of(slow)), false);
    assertTrue(refused.get());
  }

  @Test
  void oneSiteCanBePublishedIntoSeveralFoldersInTurn() throws Exception {
    Target other = new Target(temp.resolve("other/public"), folder.target().state());
    Publisher elsewhere = new Publisher(other, 2, done -> {});
    folder.publish(SITE);
    elsewhere.publish(Folder.site(SITE), false);
    Map<String, String> less = Map.of("index.html", "home");
    assertEquals(2, folder.publish(less).removed());
    Published published = elsewhere.publish(Folder.site(less), false);
    assertEquals(2, published.removed());
    assertEquals(1, published.kept());
  }

  @Test
  void theFolderIsNeverMissingForAReader() throws Exception {
    folder.publish(SITE);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger looks = new AtomicInteger();
    AtomicInteger missing = new AtomicInteger();
    Path page = folder.out().resolve("index.html");
    Thread reader =
        new Thread(
            () -> {
              while (!done.get()) {
                looks.incrementAndGet();
                missing.addAndGet(Files.exists(page) ? 0 : 1);
              }
            });
    reader.start();
    for (int i = 0; i < 40; i++) {
      folder.publish(Map.of("index.html", "home " + i, "a/index.html", "a"));
    }
    done.set(true);
    reader.join();
    assertTrue(looks.get() > 1000, () -> looks + " looks");
    assertEquals(0, missing.get());
  }

  @Test
  void twoRunsGiveTheSameBytesAndTimesDoNotMatter() throws Exception {
    folder.publish(SITE);
    Folder second = Folder.in(temp.resolve("elsewhere"));
    second.publish(SITE);
    assertEquals(folder.published(), second.published());
  }

  @Test
  void manyFilesArePublishedByManyJobs() throws Exception {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 2000; i++) {
      many.put("c" + i % 17 + "/e" + i + "/index.html", "entry " + i);
    }
    new Publisher(folder.target(), 16, done -> {}).publish(Folder.site(many), false);
    assertEquals(many, folder.published());
    many.put("index.html", "x");
    many.remove("c0/e0/index.html");
    Published published =
        new Publisher(folder.target(), 16, done -> {}).publish(Folder.site(many), false);
    assertEquals(1, published.made());
    assertEquals(1999, published.kept());
    assertEquals(many, folder.published());
  }
}

package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.publish.FaultyDisk.Died;
import dev.errata.publish.FaultyDisk.Fault;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change of the disk goes wrong in turn; the folder stays whole. */
class FaultsTest {
  private static final Map<String, String> OLD =
      new TreeMap<>(
          Map.of(
              "index.html", "home of the old site",
              "npm/eresolve/index.html", "eresolve",
              "npm/eresolve/index.md", "# eresolve",
              "npm/gone/index.html", "to be removed",
              "static/css/site.0123456789.css", "body {}"));

  private static final Map<String, String> NEW =
      new TreeMap<>(
          Map.of(
              "index.html", "home of the new site, which is longer",
              "npm/eresolve/index.html", "eresolve",
              "npm/eresolve/index.md", "# eresolve, and more",
              "git/added/index.html", "added",
              "static/css/site.0123456789.css", "body {}"));

  /** Far more than a run needs; the loop ends when the fault no longer strikes. */
  private static final int MANY = 1000;

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theOldOrTheNewSiteStandsWhicheverChangeFails(Fault fault) throws Exception {
    assertTrue(strikeEach(fault, true, OLD) > 20);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theNextRunPutsRightWhatTwoRenamesLeave(Fault fault) throws Exception {
    assertTrue(strikeEach(fault, false, OLD) > 20);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void theFirstSiteStandsWholeOrNotAtAll(Fault fault) throws Exception {
    assertTrue(strikeEach(fault, true, Map.of()) > 10);
  }

  private int strikeEach(Fault fault, boolean exchanges, Map<String, String> old) throws Exception {
    for (int nth = 1; nth < MANY; nth++) {
      Folder folder = Folder.in(temp.resolve(fault + "-" + exchanges + "-" + nth));
      if (!old.isEmpty()) {
        folder.publish(old);
      }
      FaultyDisk disk = new FaultyDisk(fault, nth, exchanges);
      String trouble = run(folder, disk, fault);
      boolean fallback = !exchanges && fault != Fault.ONCE;
      checkWhole(folder, old, trouble, fallback);
      if (!disk.struck()) {
        return nth;
      }
      afterwards(folder, fault + " at change " + nth);
    }
    throw new AssertionError("a run makes more than " + MANY + " changes");
  }

  /** Gives what the run said, empty when it ended well. */
  private static String run(Folder folder, FaultyDisk disk, Fault fault) throws Exception {
    try {
      Publisher publisher = new Publisher(folder.target(), disk, 1, done -> {});
      Published published = publisher.publish(Folder.site(NEW), false);
      assertEquals(NEW, folder.published());
      published
          .leftover()
          .ifPresent(e -> assertTrue(e.getMessage().contains("No space left"), e::toString));
      return "";
    } catch (FileSystemException e) {
      assertTrue(fault == Fault.ONCE || fault == Fault.FROM_THEN_ON, e::toString);
      assertTrue(e.getFile().startsWith(folder.root().toString()), e::toString);
      assertEquals("No space left on device", e.getReason());
      return e.toString();
    } catch (Died e) {
      return e.toString();
    }
  }

  private static void checkWhole(
      Folder folder, Map<String, String> old, String trouble, boolean fallback) throws IOException {
    Map<String, String> now = folder.published();
    boolean failed = !trouble.isEmpty() && !trouble.contains("Died");
    boolean away = fallback && now.isEmpty();
    assertTrue(
        now.equals(old) || now.equals(NEW) && !failed || away, () -> trouble + " left " + now);
  }

  private static void afterwards(Folder folder, String what) throws Exception {
    folder.publish(NEW);
    assertEquals(NEW, folder.published(), what);
    assertEquals(Folder.TIDY, folder.names(), what);
    assertEquals(0, folder.publish(NEW).made(), what);
    try (Stream<Path> walk = Files.walk(folder.out())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        assertEquals(1, Files.getAttribute(file, "unix:nlink"), what + " " + file);
      }
    }
  }
}

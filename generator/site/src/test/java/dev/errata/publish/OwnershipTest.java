package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign files are never deleted or overwritten; a receipt is input like any other. */
class OwnershipTest {
  private static final String MARK = "<meta name=\"generator\" content=\"Errata\">";
  private static final Map<String, String> SITE =
      new TreeMap<>(
          Map.of(
              "index.html", MARK + "home",
              "npm/eresolve/index.html", MARK + "eresolve",
              "npm/eresolve/index.md", "# eresolve",
              "errors.json", "{}",
              "static/site.0123456789.css", "body {}"));
  private static final Map<String, String> LESS =
      Map.of("index.html", MARK + "home", "errors.json", "[]");

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Folder.in(temp);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "index.html", "npm/eresolve/index.md", ".hidden", "a/b/c"})
  void aFolderWithForeignFilesIsRefused(String name) throws Exception {
    Path file = put(name, "precious");
    refusedFor(file);
    assertEquals("precious", Files.readString(file));
    assertEquals(Map.of(name, "precious"), folder.published());
  }

  @ParameterizedTest
  @ValueSource(strings = {"notes.txt", "npm/notes.txt", "zzz/index.html", "static/precious.png"})
  void aForeignFileBesideOursIsRefused(String name) throws Exception {
    folder.publish(SITE);
    Path file = put(name, "precious");
    refusedFor(file);
    assertEquals("precious", Files.readString(file));
    Files.delete(file);
    folder.publish(LESS);
    assertEquals(LESS, folder.published());
  }

  @Test
  void aForeignFileWhereANewPageWouldLieIsRefused() throws Exception {
    folder.publish(LESS);
    Path file = put("npm/eresolve/index.html", "precious");
    refusedFor(file);
    assertEquals("precious", Files.readString(file));
  }

  @Test
  void aForeignLinkIsRefused() throws Exception {
    folder.publish(SITE);
    Path link = folder.out().resolve("link");
    Files.createSymbolicLink(link, temp);
    refusedFor(link);
  }

  private Path put(String name, String text) throws IOException {
    Path file = folder.out().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void refusedFor(Path file) {
    var refused = assertThrows(Publisher.Refused.class, () -> folder.publish(SITE));
    assertTrue(refused.getMessage().contains(file.toString()), refused::getMessage);
  }

  static List<String> brokenReceipts() {
    return List.of(
        "",
        "\0\0\0",
        "errata receipt 2\n",
        "errata receipt 3\nsomething else\n",
        "errata receipt 2\nend 0\n",
        "errata receipt 2\n../../precious\t-\t1\t1\t1\t1\nend 00000000000000000000000000000000\n",
        "x".repeat(1 << 20));
  }

  @ParameterizedTest
  @MethodSource("brokenReceipts")
  void afterABrokenReceiptTheNextBuildIsWhole(String receipt) throws Exception {
    folder.publish(SITE);
    Files.writeString(folder.target().receipt(), receipt);
    Files.writeString(folder.target().pending(), receipt);
    folder.publish(LESS);
    assertEquals(LESS, folder.published());
    assertEquals(Folder.TIDY, folder.names());
  }

  @Test
  void aReceiptCutAnywhereIsNotBelieved() throws Exception {
    folder.publish(SITE);
    String whole = Files.readString(folder.target().receipt());
    for (int cut = 0; cut < whole.length(); cut += 7) {
      Files.writeString(folder.target().receipt(), whole.substring(0, cut));
      assertEquals(SITE.size(), folder.publish(SITE).made(), "cut at " + cut);
      assertEquals(SITE, folder.published());
    }
  }

  @Test
  void aLostReceiptIsNoObstacle() throws Exception {
    folder.publish(SITE);
    Files.delete(folder.target().receipt());
    folder.publish(LESS);
    assertEquals(LESS, folder.published());
  }

  @Test
  void aCopiedSiteIsMadeAnew() throws Exception {
    folder.publish(SITE);
    Folder copy = Folder.in(temp.resolve("copy"));
    copy(folder.root(), copy.root());
    Published published = copy.publish(LESS);
    assertEquals(2, published.made());
    assertEquals(LESS, copy.published());
  }

  @Test
  void aPageShippedTogetherWithItsReceiptIsMadeAnew() throws Exception {
    Folder attacker = Folder.in(temp.resolve("attacker"));
    attacker.publish(SITE);
    Files.writeString(attacker.out().resolve("index.html"), MARK + "evil");
    copy(attacker.root(), folder.root());
    folder.publish(SITE);
    assertEquals(SITE, folder.published());
  }

  @Test
  void aForgedReceiptDeletesNoForeignFile() throws Exception {
    Folder attacker = Folder.in(temp.resolve("attacker"));
    Map<String, String> claims = new TreeMap<>(SITE);
    claims.put("precious.txt", "not mine");
    attacker.publish(claims);
    copy(attacker.root().resolve(".errata"), folder.root().resolve(".errata"));
    refusedFor(put("precious.txt", "precious"));
    folder.root().resolve("public/precious.txt").toFile().delete();
    folder.publish(SITE);
    refusedFor(put("precious.txt", "precious"));
  }

  @Test
  void whatIsInTheWayInTheStateFolderIsReplaced() throws Exception {
    folder.publish(SITE);
    Path outside = Files.writeString(temp.resolve("outside"), "outside");
    Path state = folder.target().state();
    Files.delete(folder.target().receipt());
    Files.createDirectories(state.resolve("receipt/deep"));
    Files.createSymbolicLink(state.resolve("receipt.new"), outside);
    Files.createSymbolicLink(state.resolve("receipt.next"), outside);
    folder.publish(LESS);
    assertEquals(LESS, folder.published());
    assertEquals("outside", Files.readString(outside));
    assertEquals(Folder.TIDY, folder.names());
  }

  @Test
  void aStateFolderThatIsALinkIsRefused() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(folder.target().state(), outside);
    assertThrows(Publisher.Refused.class, () -> folder.publish(SITE));
    try (Stream<Path> list = Files.list(outside)) {
      assertEquals(0, list.count());
    }
  }

  @Test
  void leftoversBesideTheFolderAreRemovedButNotWhatTheyLinkTo() throws Exception {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("file"), "outside");
    Files.createDirectories(folder.target().next().resolve("a"));
    Files.createSymbolicLink(folder.target().next().resolve("a/link"), outside);
    Files.createSymbolicLink(folder.target().away(), outside);
    Files.writeString(folder.target().lock(), "4711");
    folder.publish(SITE);
    assertEquals(Folder.TIDY, folder.names());
    assertEquals("outside", Files.readString(outside.resolve("file")));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
          Files.setLastModifiedTime(copy, Files.getLastModifiedTime(path));
        }
      }
    }
  }
}

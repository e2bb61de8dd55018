package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.recipe.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBuildTest {
  private static final Fingerprint INPUTS = Fingerprint.of("all that it is made from");
  private static final Map<String, String> SITE =
      Map.of("index.html", "home", "a/index.html", "a", "a/b/index.html", "b");
  private static final List<String> SAID = List.of("one thing", "eine andere – mit Umlaut: ü");

  @TempDir private Path temp;
  private Folder folder;

  @BeforeEach
  void publish() throws Exception {
    folder = Folder.in(temp);
    last(folder).remember(INPUTS, folder.publish(SITE), SAID);
  }

  private static LastBuild last(Folder folder) {
    return new LastBuild(folder.target());
  }

  private boolean stands() throws IOException {
    return last(folder).standing(INPUTS).isPresent();
  }

  @Test
  void whatWasPublishedStandsWithWhatWasSaid() throws Exception {
    LastBuild.Standing standing = last(folder).standing(INPUTS).orElseThrow();
    assertEquals(SAID, standing.said());
    assertEquals(3, standing.published().kept());
    assertEquals(0, standing.published().made());
    assertEquals(6, standing.published().bytes());
  }

  @Test
  void anotherBuildThatChangesNothingLetsItStand() throws Exception {
    Published again = folder.publish(SITE);
    last(folder).remember(INPUTS, again, List.of());
    assertEquals(List.of(), last(folder).standing(INPUTS).orElseThrow().said());
  }

  @Test
  void otherInputsAreAnotherSite() throws IOException {
    assertTrue(last(folder).standing(Fingerprint.of("something else")).isEmpty());
  }

  @Test
  void aSiteThatWasPublishedSinceIsAnother() throws Exception {
    folder.publish(Map.of("index.html", "another"));
    assertFalse(stands());
  }

  @Test
  void aChangedFileIsSeen() throws IOException {
    Files.writeString(folder.out().resolve("index.html"), "HOME");
    assertFalse(stands());
  }

  @Test
  void aMissingFileIsSeen() throws IOException {
    Files.delete(folder.out().resolve("a/b/index.html"));
    assertFalse(stands());
  }

  @Test
  void anAddedFileIsSeen() throws IOException {
    Files.writeString(folder.out().resolve("a/more.html"), "more");
    assertFalse(stands());
  }

  @Test
  void anAddedLinkIsSeen() throws IOException {
    Files.createSymbolicLink(folder.out().resolve("link"), temp);
    assertFalse(stands());
  }

  @Test
  void nothingStandsWhereNothingIsPublished() throws IOException {
    try (Stream<Path> all = Files.walk(folder.out())) {
      all.sorted(java.util.Comparator.reverseOrder())
          .forEach(file -> assertTrue(file.toFile().delete()));
    }
    assertFalse(stands());
  }

  @Test
  void whoeverShipsASiteWithItsReceiptsGainsNothing() throws IOException {
    Folder copy = Folder.in(temp.resolve("copy"));
    try (Stream<Path> all = Files.walk(folder.root())) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        Path to = copy.root().resolve(folder.root().relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    assertEquals(folder.published(), copy.published());
    assertTrue(last(copy).standing(INPUTS).isEmpty());
    assertTrue(stands());
  }

  @Test
  void whatAKilledRunLeftIsTidiedByAWholeBuild() throws IOException {
    Path next = Files.createDirectory(folder.target().next());
    assertFalse(stands());
    Files.delete(next);
    assertTrue(stands());
  }

  @Test
  void anythingElseInItsPlaceIsIgnored() throws Exception {
    Path file = folder.target().lastBuild();
    String text = Files.readString(file);
    for (String other : List.of("", "\n", "errata build 1\n", text.replace(" 1\n", " 2\n"))) {
      Files.writeString(file, other);
      assertFalse(stands(), other);
    }
    Files.delete(file);
    Files.createDirectory(file);
    assertFalse(stands());
    Published again = folder.publish(SITE);
    last(folder).remember(INPUTS, again, SAID);
    assertEquals(SITE, folder.published(), "what can't be kept is no failure");
    assertTrue(stands(), "and what stood in its place is replaced");
  }
}

package dev.errata.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @TempDir private Path temp;
  private Path root;

  @BeforeEach
  void makeSite() throws IOException {
    root = Files.createDirectories(temp.resolve("my sites/örtlich"));
    Files.createDirectories(root.resolve("pages/npm"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        "..",
        "../..",
        "pages",
        "pages/npm",
        "pages/new",
        "static",
        "templates/x",
        "generator/site",
        ".errata",
        ".errata/out",
        ".git/x",
        "public/../pages"
      })
  void theSiteAndItsFoldersAreRefused(String out) {
    assertTrue(refusal(out).isPresent(), out);
    assertEquals(1, refusal(out).get().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "docs", "a/b/c", "../out", "pages2", "public/pages"})
  void otherFoldersAreAllowed(String out) {
    assertEquals(Optional.empty(), refusal(out));
  }

  @Test
  void aDetourThroughALinkIsRefused() throws IOException {
    Path detour = Files.createSymbolicLink(temp.resolve("detour"), root);
    assertTrue(Target.refusal(root, detour.resolve("pages")).isPresent());
    assertTrue(Target.refusal(root, detour).isPresent());
    assertTrue(Target.refusal(detour, root.resolve("pages/x")).isPresent());
    assertEquals(Optional.empty(), Target.refusal(root, detour.resolve("public")));
  }

  @Test
  void aFileOrALinkIsRefused() throws IOException {
    Files.writeString(root.resolve("file"), "");
    Files.createSymbolicLink(root.resolve("link"), temp.resolve("nowhere"));
    assertTrue(refusal("file").isPresent());
    assertTrue(refusal("link").isPresent());
  }

  @Test
  void theRootOfAllIsRefused() {
    assertTrue(Target.refusal(root, root.getRoot()).isPresent());
    assertTrue(Target.refusal(root, Path.of("/proc")).isPresent());
  }

  @Test
  void eachFolderHasItsOwnReceipt() {
    Path state = root.resolve(".errata");
    assertEquals("receipt", name(new Target(root.resolve("public"), state)));
    String other = name(new Target(root.resolve("docs"), state));
    assertTrue(other.startsWith("receipt-"), other);
  }

  private static String name(Target target) {
    return target.receipt().getFileName().toString();
  }

  private Optional<String> refusal(String out) {
    return Target.refusal(root, root.resolve(out).normalize());
  }
}

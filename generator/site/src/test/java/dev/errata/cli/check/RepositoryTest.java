package dev.errata.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {
  @TempDir private Path root;

  @Test
  void theWorkspaceComesBeforeGitAndGitBeforeNothing() throws IOException {
    Path site = Files.createDirectories(root.resolve("a/b/site"));
    Optional<String> workspace = Optional.of(root.toString());
    assertEquals(Optional.of("a/b/site/"), Repository.prefix(site, workspace));
    assertEquals(Optional.of(""), Repository.prefix(root, workspace));
    assertEquals(Optional.empty(), Repository.prefix(site, Optional.empty()));
    Files.writeString(root.resolve("a/b/.git"), "gitdir: elsewhere");
    assertEquals(Optional.of("site/"), Repository.prefix(site, Optional.of(" ")));
    assertEquals(Optional.of("a/b/site/"), Repository.prefix(site, workspace));
    Path elsewhere = Files.createDirectories(root.resolve("elsewhere"));
    assertEquals(Optional.of("site/"), Repository.prefix(site, Optional.of(elsewhere.toString())));
  }
}

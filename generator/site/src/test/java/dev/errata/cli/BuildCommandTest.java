package dev.errata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

class BuildCommandTest {
  @TempDir private Path site;
  private Path entry;

  @BeforeEach
  void aSite() throws IOException {
    entry = StarterSite.in(site);
    assertEquals(0, build().exit());
  }

  private CommandLine build(String... more) {
    List<String> all = new ArrayList<>(List.of("build", site.toString(), "--as-of", "2026-11-24"));
    all.addAll(Arrays.asList(more));
    return CommandLine.run(all.toArray(String[]::new));
  }

  private static boolean madeNothing(CommandLine build) {
    return build.out().contains("(0 made, ");
  }

  @Test
  void aBuildThatChangesNothingSaysWhatTheOneBeforeSaid() throws IOException {
    StarterSite.edit(
        entry, "## What this error means", "## What this error means\n\nJust click here.");
    CommandLine first = build();
    assertTrue(first.err().contains("warning["), first.err());
    CommandLine second = build();
    assertEquals(first.err(), second.err());
    assertTrue(madeNothing(second), second.out());
    assertEquals(1, build("--strict").exit(), "and a strict one still stops");
  }

  @Test
  void whatChangedIsAlwaysSeen() throws IOException {
    Path page = site.resolve("public/git/not-a-git-repository/index.html");
    String before = Files.readString(page);
    assertTrue(madeNothing(build()));

    StarterSite.edit(entry, "title: Not a", "title: Really not a");
    build();
    assertNotEquals(before, Files.readString(page));
    Files.writeString(page, "broken");
    assertEquals(0, build().exit());
    assertTrue(Files.readString(page).contains("Really not"));
    StarterSite.edit(entry, "title: Really not a", "title: Not a");
    build();
    assertEquals(before, Files.readString(page));

    assertTrue(madeNothing(build()));
    build("--base-url", "https://errors.example.org/");
    assertTrue(Files.readString(page).contains("https://errors.example.org/"));
    build();
    assertEquals(before, Files.readString(page));
  }

  @Test
  void anErrorPublishesNothingHoweverOftenItIsBuilt() throws IOException {
    StarterSite.edit(entry, "title: Not", "titel: Not");
    assertEquals(1, build().exit());
    assertEquals(1, build().exit());
    StarterSite.edit(entry, "titel: Not", "title: Not");
    assertTrue(madeNothing(build()));
  }
}

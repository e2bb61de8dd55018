package dev.errata.serve.state;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.model.EntryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved file costs. */
class WorkshopTest {
  private static final Path SITE = Path.of("src/test/resources/sites/nothing-wrong/in");
  private static final EntryId KEPT = new EntryId("demo-tool", "port-in-use");
  private static final EntryId SAVED = new EntryId("demo-tool", "port-taken");
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), true, 2, "test");

  @TempDir private Path root;
  private Workshop workshop;

  @BeforeEach
  void read() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve(SITE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.copy(file(KEPT), file(SAVED));
    workshop = new Workshop(root, () -> OPTIONS);
    workshop.refresh(() -> {});
  }

  private Path file(EntryId id) {
    return root.resolve("pages/" + id + ".md");
  }

  private Catalog catalog() {
    return workshop.current().orElseThrow().built().catalog();
  }

  private void save(Path file, String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    workshop.refresh(() -> {});
  }

  @Test
  void onlyTheFileThatWasSavedIsParsedAgain() throws IOException {
    Catalog before = catalog();
    save(file(SAVED), "summary: ", "summary: Really. ");
    assertNotSame(before.entry(SAVED).orElseThrow(), catalog().entry(SAVED).orElseThrow());
    assertSame(before.entry(KEPT).orElseThrow(), catalog().entry(KEPT).orElseThrow());
  }

  @Test
  void anotherLanguageHasOtherFindings() throws IOException {
    save(file(SAVED), "## Common causes\n", "## Common causes\n\nSimply run it.\n");
    assertTrue(found(Code.PROSE_SIMPLY));
    save(root.resolve("site.yml"), "title: ", "language: de\ntitle: ");
    assertFalse(found(Code.PROSE_SIMPLY));
  }

  private boolean found(Code code) {
    return workshop.current().orElseThrow().findings().stream().anyMatch(d -> d.code() == code);
  }
}

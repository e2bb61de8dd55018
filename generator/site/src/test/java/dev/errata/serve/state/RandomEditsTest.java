package dev.errata.serve.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.build.Built;
import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Recipe.Made;
import dev.errata.report.JsonReport;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a site came to be as it is, what is shown of it is what a fresh build makes. */
class RandomEditsTest {
  private static final int EDITS = 1_000;
  private static final int EVERY = 20;
  private static final long SEED = 20_261_124;
  private static final List<String> CATEGORIES = List.of("npm", "git", "java");
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 12, 31), Optional.empty(), true, 2, "test");

  @TempDir private Path root;
  private final Random random = new Random(SEED);
  private int written;

  @Test
  void aThousandEditsLeaveTheTableOfAFreshBuild() throws IOException {
    write("site.yml", "title: A site\nbase_url: https://example.org/errors/\n");
    for (int i = 0; i < 6; i++) {
      edit(0);
    }
    Workshop workshop = new Workshop(root, () -> OPTIONS);
    for (int i = 0; i < EDITS; i++) {
      edit(random.nextInt(16));
      workshop.refresh(() -> {});
      if (i % EVERY == 0 || i == EDITS - 1) {
        assertSame(workshop.current().orElseThrow().built(), i);
      } else {
        workshop.view(dev.errata.recipe.OutputPath.page(address()));
      }
    }
  }

  private void assertSame(Built shown, int edit) {
    Built fresh =
        SiteBuilder.preview(SiteSource.read(root), OPTIONS, new dev.errata.build.Memory());
    String where = "after edit " + edit + " of seed " + SEED;
    assertEquals(
        new JsonReport("").render(fresh.findings()),
        new JsonReport("").render(shown.findings()),
        where);
    assertEquals(table(fresh), table(shown), where);
  }

  private static Map<String, String> table(Built built) {
    Map<String, String> table = new TreeMap<>();
    for (Recipe recipe : built.site().recipes()) {
      Made made = recipe.make();
      String bytes = new String(made.bytes(), StandardCharsets.ISO_8859_1);
      table.put(recipe.path().value(), recipe.fingerprint() + " " + bytes.hashCode());
    }
    return table;
  }

  private void edit(int kind) throws IOException {
    String entry = "pages/" + address().replaceFirst("/$", "") + ".md";
    switch (kind) {
      case 0, 1, 2 -> write(entry, entry(false));
      case 3 -> write(entry, entry(true));
      case 4 -> write(entry, "---\ntitle: a: b\n");
      case 5 -> Files.deleteIfExists(root.resolve(entry));
      case 6 -> rename(entry);
      case 7 -> write("pages/" + category() + "/_category.md", category("Order " + written++));
      case 8 -> Files.deleteIfExists(root.resolve("pages/" + category() + "/_category.md"));
      case 9 ->
          write(
              "site.yml",
              "title: Site " + written++ + "\n" + some("base_url: https://example.org/e/\n"));
      case 10 -> write("site.yml", "titel: wrong\n");
      case 11 -> write("static/css/own.css", "h1 { margin: " + written++ + "px; }\n");
      case 12 -> write("templates/missing.ftlh", some("<#if>") + "<p>" + written++ + "</p>\n");
      case 13 -> Files.deleteIfExists(root.resolve("templates/missing.ftlh"));
      case 14 -> write("static/note.txt", "note " + written++);
      default ->
          write(
              "pages/about.md", "---\ntitle: About " + written++ + "\nsummary: Us.\n---\nText.\n");
    }
  }

  private void rename(String entry) throws IOException {
    Path from = root.resolve(entry);
    Path to = root.resolve("pages/" + address().replaceFirst("/$", "") + ".md");
    if (Files.exists(from) && Files.isDirectory(to.getParent())) {
      Files.move(from, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private String category() {
    return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
  }

  private String address() {
    return category() + "/error-" + random.nextInt(8) + "/";
  }

  private String some(String text) {
    return random.nextBoolean() ? text : "";
  }

  private static String category(String summary) {
    return "---\ntitle: Category\nsummary: " + summary + "\n---\n";
  }

  private String entry(boolean broken) {
    List<String> lines = new ArrayList<>();
    int number = written++;
    lines.add("---");
    lines.add("title: Error " + random.nextInt(50));
    lines.add("summary: What went wrong, number " + number + ".");
    lines.add("category: Category");
    lines.add("signatures:");
    lines.add("  - \"failed with " + words() + " {code}\"");
    lines.add("codes: [E" + random.nextInt(5) + "]");
    lines.add("tags: [" + (random.nextBoolean() ? "quota" : "network") + "]");
    lines.add("quick_fix: Do it again, " + words() + ".");
    lines.add((broken ? "updatd" : "updated") + ": 2026-11-20");
    lines.add("related: [error-" + random.nextInt(8) + "]");
    lines.add("evidence:");
    lines.add("  note: Seen once.");
    lines.add("---");
    lines.add("## What this error means\n\nText " + words() + ".\n");
    lines.add("## Common causes\n\nText.\n");
    lines.add("## Step-by-step troubleshooting\n\nText.\n");
    return String.join("\n", lines);
  }

  private String words() {
    List<String> words = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta");
    return words.get(random.nextInt(7)) + " " + words.get(random.nextInt(7));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

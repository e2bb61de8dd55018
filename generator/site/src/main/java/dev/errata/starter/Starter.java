package dev.errata.starter;

import dev.errata.model.field.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The files of a new site. */
public final class Starter {
  /** Where the editor finds the schema of {@code site.yml}. */
  public static final String SCHEMA = ".vscode/site.schema.json";

  /** Path in the site → name of the resource; nothing in a jar begins with a dot. */
  private static final Map<String, String> FILES = files();

  private Starter() {}

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("site.yml", "site.yml");
    files.put("pages/git/_category.md", "pages/git/_category.md");
    files.put("pages/git/not-a-git-repository.md", "pages/git/not-a-git-repository.md");
    files.put("README.md", "README.md");
    files.put(".gitignore", "gitignore");
    files.put(".github/workflows/check.yml", "workflows/check.yml");
    files.put(".github/workflows/publish.yml", "workflows/publish.yml");
    files.put(".vscode/tasks.json", "vscode/tasks.json");
    files.put(".vscode/settings.json", "vscode/settings.json");
    return files;
  }

  /**
   * The texts by path, in the order in which they are best looked at.
   *
   * @param title the site's name
   * @param version of the generator that the workflows use
   */
  public static SequencedMap<String, String> files(String title, String version) {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    FILES.forEach(
        (path, resource) -> {
          String shown = path.endsWith(".yml") ? Field.yaml(title) : title;
          texts.put(path, read(resource).replace("@TITLE@", shown).replace("@VERSION@", version));
        });
    return texts;
  }

  private static String read(String name) {
    try (InputStream in = Starter.class.getResourceAsStream("/starter/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource starter/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.errata.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.recipe.Site;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a code block is for stands above it in the site's language, with the site's own words. */
class RolesTest {
  private static final String TEXT =
      """
      ```sh diagnose
      a
      ```

      ```sh fix os=linux
      a
      ```

      ## More

      ```sh verify
      a
      ```

      ```sh undo
      a
      ```
      """;

  @TempDir private Path folder;

  private String roles(String language) throws IOException {
    Files.createDirectories(folder.resolve("pages/tool"));
    Files.writeString(folder.resolve("site.yml"), "title: T\nlanguage: " + language + "\n");
    Files.writeString(folder.resolve("pages/about.md"), "---\ntitle: About\n---\n" + TEXT);
    Files.writeString(folder.resolve("pages/tool/_category.md"), "---\ntitle: Tool\n---\n" + TEXT);
    Options options = new Options(LocalDate.of(2026, 11, 24), Optional.empty(), true, 1, "t");
    Site site = SiteBuilder.build(SiteSource.read(folder), options).site();
    String page = roles(site, "about/index.html");
    assertEquals(page, roles(site, "tool/index.html"));
    return page;
  }

  private static String roles(Site site, String path) {
    byte[] html =
        site.recipes().stream()
            .filter(recipe -> recipe.path().value().equals(path))
            .findFirst()
            .orElseThrow()
            .make()
            .bytes();
    return String.join(" ", Jsoup.parse(new String(html, UTF_8)).select(".role").eachText());
  }

  @Test
  void rolesStandInTheLanguageOfTheSite() throws IOException {
    assertEquals("Diagnose Fix Verify Undo", roles("en"));
    assertEquals("Prüfen Beheben Bestätigen Rückgängig", roles("de"));
  }

  @Test
  void aSiteMayHaveItsOwnWords() throws IOException {
    Path words = Files.createDirectories(folder.resolve("templates/words"));
    Files.writeString(words.resolve("en.properties"), "role_fix = <b> & mend\n");
    assertEquals("Diagnose <b> & mend Verify Undo", roles("en"));
  }
}

package dev.errata.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.field.Declaration;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Site;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The usual form means the same: what it takes away, no reader and no tool can see. */
class TidyTest {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 12, 31), Optional.empty(), true, 2, "test");

  private static String tidied(String text) {
    return Tidy.text(new SourceText("pages/npm/x.md", text), Declaration.ENTRY);
  }

  @Test
  void fieldsComeInTheirOrderWithTheCommentsAboveThem() {
    assertEquals(
        """
        ---
        # Of the whole file.

        title: A
        # Seen twice.
        signatures:
          # The usual one.
          - "b"
        samples:
        - |
          c: d
        tags: [e]
        # The end.
        ---
        """,
        tidied(
            """
            ---
            # Of the whole file.

            tags: [e]
            samples:
            - |
              c: d
            # Seen twice.
            signatures:
              # The usual one.
              - "b"
            title: A
            # The end.
            ---
            """));
  }

  @ParameterizedTest
  @CsvSource({"colour: red", "title: B", "]", "'? x'"})
  void whatIsNoKnownFieldKeepsTheOrder(String line) {
    String text = "---\ntags: [e]\n" + line + "\ntitle: A\n---\n";
    assertEquals(text, tidied(text));
  }

  @Test
  void whiteSpaceThatMeansNothingGoes() {
    assertEquals(
        "---\ntitle: A\nsamples:\n  - |\n    b  \n---\nOne\ntwo\n\n# Three\n",
        tidied("---\ntitle: A  \nsamples:\t\n  - |\n    b  \n---\nOne \ntwo  \n  \n# Three\t\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'a line  |that breaks'",
    "'```text|code  |```'",
    "'- ~~~|  code  |  ~~~'",
    "'    code  '",
    "'`code |on` two lines'",
    "'```text|never closed  '",
    "'<pre>  |x</pre>'"
  })
  void whiteSpaceThatCountsStays(String body) {
    String text = "---\ntitle: A\n---\n" + body.replace('|', '\n') + "\n";
    assertEquals(text, tidied(text));
  }

  @Test
  void linesKeepTheirEnds() {
    assertEquals("---\r\ntitle: A\r\n---\r\nb\r\n", tidied("---\r\ntitle: A \r\n---\r\nb\t\r\n"));
  }

  /** Of all real entries, with white space strewn in. */
  @Test
  void thePageOfATidiedFileIsThePageOfTheFile() {
    SiteSource source = SiteSource.read(Path.of("../.."));
    Random random = new Random(5);
    List<PageFile> strewn = new ArrayList<>();
    List<PageFile> tidied = new ArrayList<>();
    for (PageFile file : source.pages()) {
      boolean entry = file.kind() == Kind.ENTRY;
      String text = entry ? strewn(file.text().text(), random) : file.text().text();
      strewn.add(with(file, text));
      tidied.add(with(file, entry ? tidied(text) : text));
    }
    Site before = SiteBuilder.build(source.withPages(strewn), OPTIONS).site();
    Site after = SiteBuilder.build(source.withPages(tidied), OPTIONS).site();
    int same = 0;
    for (PageFile file : source.pages()) {
      if (file.kind() == Kind.ENTRY) {
        String path = file.folder() + "/" + file.name() + "/index.html";
        assertEquals(page(before, path), page(after, path), path);
        same += page(after, path).equals("no page") ? 0 : 1;
      }
    }
    assertTrue(same > 50, "pages compared: " + same);
    assertTrue(length(tidied) < length(strewn), "something was taken away");
  }

  private static int length(List<PageFile> files) {
    return files.stream().mapToInt(file -> file.text().text().length()).sum();
  }

  private static String page(Site site, String path) {
    return site.recipe(new OutputPath(path))
        .map(recipe -> new String(recipe.make().bytes(), StandardCharsets.UTF_8))
        .orElse("no page");
  }

  private static PageFile with(PageFile file, String text) {
    return new PageFile(
        file.kind(), file.folder(), file.name(), new SourceText(file.text().path(), text));
  }

  private static String strewn(String text, Random random) {
    List<String> blanks = List.of("", "", "", " ", "  ", "   ");
    StringBuilder out = new StringBuilder();
    for (String line : Arrays.asList(text.split("(?<=\n)"))) {
      String end = line.startsWith("---") ? "" : blanks.get(random.nextInt(blanks.size()));
      out.append(line.replace("\n", end + "\n"));
    }
    return out.toString();
  }
}

package dev.errata.source;

import static dev.errata.source.SiteFolder.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.recipe.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSourceTest {
  @TempDir private Path temp;
  private SiteFolder site;

  @BeforeEach
  void makeSite() throws IOException {
    site = SiteFolder.in(temp);
  }

  @Test
  void aMissingSiteIsAFindingWithANextStep() {
    List<Diagnostic> findings = SiteSource.read(temp.resolve("nowhere")).findings();
    assertEquals(List.of(Code.SITE_MISSING), findings.stream().map(Diagnostic::code).toList());
    assertTrue(findings.getFirst().help().orElse("").contains("errata init"));
    assertEquals(".", findings.getFirst().span().source().path());
  }

  @Test
  void aFileInPlaceOfTheSiteIsAFinding() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertEquals(Code.SITE_MISSING, SiteSource.read(file).findings().getFirst().code());
  }

  @Test
  void anEmptySiteLacksItsPages() throws IOException {
    SiteFolder empty = new SiteFolder(Files.createDirectory(temp.resolve("empty")));
    assertEquals(List.of(line("pages", Code.PAGES_MISSING)), empty.found());
    empty.with("Pages/npm/x.md", "x");
    Diagnostic finding = empty.findings().getFirst();
    assertEquals("rename Pages/ to pages/", finding.help().orElse(""));
  }

  @Test
  void aFileInPlaceOfAFolderIsAFinding() throws IOException {
    SiteFolder odd = new SiteFolder(Files.createDirectory(temp.resolve("odd")));
    odd.with("pages", "x").with("templates", "x").with("static", "x").with("site.yml/x", "x");
    assertEquals(
        List.of(
            line("pages", Code.PAGES_MISSING),
            line("site.yml", Code.NOT_A_REGULAR_FILE),
            line("static", Code.UNEXPECTED_FILE),
            line("templates", Code.UNEXPECTED_FILE)),
        odd.found());
  }

  @Test
  void pagesWithoutAnEntryAreAWarning() throws IOException {
    Files.delete(site.root().resolve("pages/npm/eresolve.md"));
    assertEquals(List.of(line("pages", Code.NO_ENTRIES)), site.found());
  }

  @Test
  void settingsUnderAnotherNameAreNotSilentlyIgnored() throws IOException {
    Files.delete(site.root().resolve("site.yml"));
    site.with("site.yaml", "title: A");
    assertEquals(List.of(line("site.yaml", Code.UNEXPECTED_FILE)), site.found());
  }

  @Test
  void everyFileIsReadOnceByItsKind() throws IOException {
    site.with("pages/about.md", "about")
        .with("templates/entry.ftlh", "entry")
        .with("templates/words/xx.properties", "a=b")
        .with("static/css/own.css", "own")
        .with("urls.lock", "/npm/eresolve/");
    SiteSource source = site.read();
    assertEquals(List.of(), source.findings());
    assertEquals("title: A", source.settings().orElseThrow().text());
    assertEquals("urls.lock", source.urlsLock().orElseThrow().path());
    assertEquals(Set.of("entry.ftlh", "words/xx.properties"), source.templates().keySet());
    assertEquals(Set.of("css/own.css"), source.statics().keySet());
    List<String> pages = new ArrayList<>();
    source.pages().forEach(p -> pages.add(p.kind() + " " + p.folder() + " " + p.name()));
    assertEquals(List.of("PAGE  about", "CATEGORY npm _category", "ENTRY npm eresolve"), pages);
  }

  @ParameterizedTest
  @CsvSource({
    "pages/npm/notes.txt, unexpected-file, 'move it to static/, or out of the site'",
    "pages/npm/data, unexpected-file, 'move it to static/, or out of the site'",
    "pages/npm/old.markdown, unexpected-file, rename it to old.md",
    "pages/npm/OLD.MD, unexpected-file, rename it to OLD.md",
    "pages/image.png, unexpected-file, 'move it to static/, or out of the site'",
    "pages/npm/Über uns.md, bad-file-name,"
        + " 'use lower-case letters and digits, joined by dashes: uber-uns.md'",
    "pages/npm/README.md, bad-file-name,"
        + " 'use lower-case letters and digits, joined by dashes: readme.md'",
    "pages/npm/日本.md, bad-file-name, 'use lower-case letters and digits, joined by dashes'",
    "pages/npm/a--b.md, bad-file-name,"
        + " 'use lower-case letters and digits, joined by dashes: a-b.md'",
    "pages/_category.md, bad-file-name, move it into the category's folder",
    "pages/tags.md, reserved-name, choose another name",
    "static/a b.png, bad-file-name, 'use letters, digits, dots, dashes and underscores'",
    "static/con.txt, bad-file-name, 'use letters, digits, dots, dashes and underscores'",
    "static/.htaccess, unexpected-file, 'rename it, or move it out of the site'",
    "templates/ü.ftlh, bad-file-name, 'use letters, digits, dots, dashes and underscores'"
  })
  void whatIsNotReadIsSaid(String path, String code, String help) throws IOException {
    site.with(path, "x");
    assertEquals(List.of(path + " " + code), site.found());
    assertEquals(help, site.findings().getFirst().help().orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "pages/npm/deep, pages/npm/deep/x.md, unexpected-file",
    "pages/Npm Tools, pages/Npm Tools/x.md, bad-file-name",
    "pages/match, pages/match/x.md, reserved-name",
    "static/a b, static/a b/x.png, bad-file-name",
    "static/.well-known, static/.well-known/security.txt, unexpected-file"
  })
  void aFolderThatIsNotReadIsSaidOnce(String folder, String path, String code) throws IOException {
    site.with(path, "x").with(path + "2", "y");
    assertEquals(List.of(folder + " " + code), site.found());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".DS_Store",
        "._x",
        "eresolve.md~",
        ".eresolve.md.swp",
        "4913",
        "x.bck",
        ".#x",
        "#x#",
        ".gitkeep",
        "Thumbs.db"
      })
  void whatEditorsAndSystemsLeaveIsIgnored(String name) throws IOException {
    site.with("pages/" + name, "x").with("pages/npm/" + name, "x").with("static/" + name, "x");
    site.with("templates/" + name, "x");
    SiteSource source = site.read();
    assertEquals(List.of(), source.findings());
    assertEquals(Set.of(), source.statics().keySet());
    assertEquals(Set.of(), source.templates().keySet());
  }

  @Test
  void namesThatDifferOnlyInCaseAreFound() throws IOException {
    site.with("static/img/Logo.svg", "a").with("static/img/logo.svg", "b");
    assertEquals(List.of(line("static/img/logo.svg", Code.BAD_FILE_NAME)), site.found());
  }

  @Test
  void aStaticNameStaysPublishableWithAHash() throws IOException {
    String longest = "a".repeat(116) + ".txt";
    site.with("static/" + longest, "a").with("static/b" + longest, "b");
    assertEquals(List.of(line("static/b" + longest, Code.BAD_FILE_NAME)), site.found());
    String hashed = "static/" + longest.replace(".txt", ".0123456789.txt");
    assertEquals(hashed, new OutputPath(hashed).value());
  }

  @Test
  void foldersThatAreTooDeepAreSaid() throws IOException {
    site.with("static/" + "a/".repeat(40) + "x.png", "x");
    assertEquals(1, site.findings().size());
    assertEquals(Code.UNEXPECTED_FILE, site.findings().getFirst().code());
  }

  @Test
  void manyFilesAreReadInTheOrderOfTheirPaths() throws IOException {
    for (int i = 0; i < 500; i++) {
      site.with("pages/c" + i % 7 + "/e" + i + ".md", "entry " + i);
      site.with("pages/c" + i % 7 + "/e" + i + ".txt", "x");
    }
    List<String> pages = site.pages();
    assertEquals(502, pages.size());
    assertEquals(pages.stream().sorted().toList(), pages);
    assertEquals(site.found().stream().sorted().toList(), site.found());
    assertEquals(500, site.found().size());
  }

  @Test
  void anEditorsTextReplacesThatOfTheFile() {
    SiteSource source =
        site.read().with(new TreeMap<>(Map.of("pages/npm/eresolve.md", "as typed")));
    assertEquals("as typed", source.texts().get("pages/npm/eresolve.md").text());
    assertEquals(2, source.pages().size());
  }
}

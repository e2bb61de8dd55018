package dev.errata.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.build.Options;
import dev.errata.build.SiteBuilder;
import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.match.Match;
import dev.errata.model.EntryId;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.search.OpenIndex;
import dev.errata.search.SearchFiles;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {
  private static final Options OPTIONS =
      new Options(LocalDate.of(2026, 11, 24), Optional.empty(), false, 2, "test");
  private static final Pattern FINDING =
      Pattern.compile("^\\S.*?:\\d+:\\d+(?:-\\d+)?: (?:error|warning)\\[([a-z0-9-]+)\\]: (.*)$");

  /** Findings whose words many tools print, or that have them from others. */
  private static final Map<String, String> TOO_GENERAL =
      Map.of(
          "(missing-key|empty-value|duplicate-key): \"\\w+\" (is missing|is empty|stands twice)",
          "a word and a state, as any tool says it",
          "empty-file: .*|no-entries: .*|section-out-of-order: .*|unknown-value: .*",
          "as any tool says it",
          "prose-article: .*",
          "the words of the text itself",
          "draft-incomplete: .*",
          "the words of the finding that it is once the entry is no draft",
          "template-failed: .*|template-syntax: Encountered .*",
          "the words of FreeMarker");

  private static SiteBuilder.Read ours;

  @BeforeAll
  static void readOurSite() {
    ours = SiteBuilder.read(SiteSource.read(Path.of("../..")), OPTIONS);
  }

  @Test
  void everyCodeHasAnEntryOnOurSite() {
    Catalog catalog = ours.catalog();
    Set<String> missing =
        Arrays.stream(Code.values())
            .map(Code::id)
            .filter(id -> catalog.entry(new EntryId(Manual.CATEGORY, id)).isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing);
    assertEquals(List.of(), ours.findings());
  }

  /** Of every finding that a golden site records, as a person pastes it: alone, and all at once. */
  @Test
  void whatCheckPrintsFindsItsEntryFirst() throws IOException {
    OpenIndex index = OpenIndex.of(SearchFiles.of(ours.catalog()).index());
    Set<String> wrong = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    try (Stream<Path> sites = Files.list(Path.of("src/test/resources/sites"))) {
      for (Path site : sites.filter(s -> Files.exists(s.resolve("diagnostics.txt"))).toList()) {
        for (String line : Files.readAllLines(site.resolve("diagnostics.txt"))) {
          Matcher finding = FINDING.matcher(line);
          if (finding.matches() && seen.add(finding.group(1) + site)) {
            String entry = Manual.CATEGORY + "/" + finding.group(1);
            Optional<Match> first = index.answer(line, 1).matches().stream().findFirst();
            if (first.filter(m -> m.confident() && m.entry().equals(entry)).isEmpty()) {
              wrong.add(entry + ": " + line + " → " + first.map(Match::entry));
            }
          }
        }
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(seen.size() > 80, seen::toString);
  }

  /** As somebody pastes it who reads it in an editor or in the overlay, where no code stands. */
  @Test
  void aMessageWithoutItsCodeFindsItsEntryWhereItsWordsAreItsOwn() throws IOException {
    OpenIndex index = OpenIndex.of(SearchFiles.of(ours.catalog()).index());
    Set<String> wrong = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (String[] finding : recorded()) {
      String entry = Manual.CATEGORY + "/" + finding[0];
      Optional<Match> first = index.answer(finding[1], 1).matches().stream().findFirst();
      boolean own = first.filter(m -> m.confident() && m.entry().equals(entry)).isPresent();
      boolean general = TOO_GENERAL.keySet().stream().anyMatch(String.join(": ", finding)::matches);
      if (own) {
        found.add(finding[0]);
      }
      if (own == general) {
        wrong.add(entry + ": " + finding[1] + " → " + first.map(Match::entry));
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(found.size() > 80, found::toString);
  }

  /** Code and message of every finding that a golden site records. */
  private static List<String[]> recorded() throws IOException {
    List<String[]> all = new ArrayList<>();
    try (Stream<Path> sites = Files.list(Path.of("src/test/resources/sites"))) {
      for (Path site : sites.filter(s -> Files.exists(s.resolve("diagnostics.txt"))).toList()) {
        for (String line : Files.readAllLines(site.resolve("diagnostics.txt"))) {
          Matcher finding = FINDING.matcher(line);
          if (finding.matches()) {
            all.add(new String[] {finding.group(1), finding.group(2)});
          }
        }
      }
    }
    return all;
  }

  /** The codes of findings are words that other tools print too. */
  @Test
  void commonWordsDoNotFindTheManualWithConfidence() throws IOException {
    OpenIndex index = OpenIndex.of(SearchFiles.of(ours.catalog()).index());
    for (String words : List.of("duplicate key", "invalid url", "file too large", "dead link")) {
      assertEquals(
          List.of(),
          index.answer(words, 9).matches().stream()
              .filter(Match::confident)
              .map(Match::entry)
              .filter(entry -> entry.startsWith(Manual.CATEGORY + "/"))
              .toList(),
          words);
    }
    assertEquals(
        "python/tab-error", index.answer("tab", 1).matches().getFirst().entry(), "its own first");
  }

  @Test
  void noErrorOfTheSiteIsSimilarToOneOfTheManual() {
    Catalog catalog = ours.catalog();
    for (var entry : catalog.entries()) {
      boolean manual = entry.id().category().equals(Manual.CATEGORY);
      for (var near : catalog.related(entry.id())) {
        assertEquals(
            manual, near.entry().id().category().equals(Manual.CATEGORY), entry.id()::toString);
      }
    }
  }

  @Test
  void theFieldsPageNamesEveryFieldOfTheDeclaration() {
    String text = FieldsPage.text();
    for (List<Field> fields :
        List.of(Declaration.ENTRY, Declaration.CATEGORY, Declaration.PAGE, Declaration.SITE)) {
      for (Field field : fields) {
        assertTrue(text.contains("### `" + field.name() + "`"), field.name());
        assertTrue(text.contains(field.description()), field.name());
      }
    }
    assertTrue(text.contains("### `evidence.sources.observed`"), text);
  }

  @Test
  void aSiteWithoutTheSwitchHasNoManual(@TempDir Path site) throws IOException {
    Files.writeString(site.resolve("site.yml"), "title: T\nbase_url: https://example.org/\n");
    Files.createDirectories(site.resolve("pages"));
    assertEquals(0, SiteBuilder.read(SiteSource.read(site), OPTIONS).catalog().entries().size());
    Files.writeString(
        site.resolve("site.yml"), "title: T\nbase_url: https://example.org/\nmanual: true\n");
    Files.writeString(
        site.resolve("pages/fields.md"), "---\ntitle: Ours\nsummary: Ours too.\n---\nText.\n");
    SiteBuilder.Read read = SiteBuilder.read(SiteSource.read(site), OPTIONS);
    assertEquals(Code.values().length, read.catalog().entries().size());
    assertFalse(read.catalog().pages().stream().anyMatch(p -> p.title().equals("Fields")));
    assertEquals(List.of(Code.NO_ENTRIES), read.findings().stream().map(d -> d.code()).toList());
  }
}

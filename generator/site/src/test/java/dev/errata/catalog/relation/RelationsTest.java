package dev.errata.catalog.relation;

import static dev.errata.catalog.EntryBuilder.category;
import static dev.errata.catalog.EntryBuilder.entry;
import static dev.errata.catalog.EntryBuilder.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errata.catalog.Catalog;
import dev.errata.catalog.CatalogBuilder;
import dev.errata.catalog.Contents;
import dev.errata.catalog.EntryBuilder;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Relation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelationsTest {
  private final Findings findings = new Findings();

  private Catalog build(EntryBuilder... entries) {
    return build(Arrays.stream(entries).map(EntryBuilder::build).toList());
  }

  private Catalog build(List<Entry> all) {
    List<dev.errata.model.Category> categories =
        all.stream().map(e -> e.id().category()).distinct().map(c -> category(c)).toList();
    return CatalogBuilder.build(new Contents(settings(null), categories, List.of(), all), findings);
  }

  private List<String> found() {
    return findings.sorted().stream()
        .map(
            d ->
                d.code().id()
                    + " \""
                    + d.span().text()
                    + "\""
                    + d.help().map(h -> ": " + h).orElse(""))
        .toList();
  }

  private static List<String> related(Catalog catalog, String id) {
    String[] parts = id.split("/");
    return catalog.related(new EntryId(parts[0], parts[1])).stream()
        .map(
            r ->
                r.kind().map(Kind::word).orElse("near")
                    + " "
                    + r.entry().id()
                    + r.differs().map(d -> " " + d.text()).orElse("")
                    + (r.inverse() ? " (inverse)" : ""))
        .toList();
  }

  @Test
  void danglingRelatedLinkIsAnError() {
    build(
        entry("npm/a")
            .related("first-one")
            .related("npm/frist-one")
            .related("pip/first-one")
            .related("quite-another-name"),
        entry("npm/first-on"),
        entry("npm/first-one-of-all"),
        entry("gem/first-one"),
        entry("gem/only-here"),
        entry("npm/b").related("gen/only-here").related("olny-here"));
    assertEquals(
        List.of(
            "unknown-related \"npm/frist-one\": did you mean \"npm/first-on\"?",
            "unknown-related \"pip/first-one\": did you mean \"gem/first-one\"?",
            "unknown-related \"quite-another-name\"",
            "unknown-related \"gen/only-here\": did you mean \"gem/only-here\"?",
            "unknown-related \"olny-here\": did you mean \"only-here\"?"),
        found());
  }

  @Test
  void anAmbiguousSlugNamesTheCandidates() {
    build(entry("npm/a").related("x"), entry("gem/x"), entry("pip/x"));
    assertEquals(List.of("unknown-related \"x\": write gem/x or pip/x"), found());
  }

  @Test
  void aBareSlugMeansTheSameCategoryFirst() {
    Catalog catalog = build(entry("npm/a").related("x"), entry("gem/x"), entry("npm/x"));
    assertEquals(List.of(), found());
    assertEquals(List.of("see-also npm/x"), related(catalog, "npm/a"));
    assertEquals(List.of(), related(catalog, "gem/x"));
  }

  @Test
  void relationsToItselfAndRepeatedOnesAreErrors() {
    Catalog catalog =
        build(entry("npm/a").related("a").related("b").related("npm/b"), entry("npm/b"));
    assertEquals(
        List.of(
            "related-to-itself \"a\": remove it",
            "related-repeated \"npm/b\": keep the relation that says most"),
        found());
    assertEquals(List.of("see-also npm/b"), related(catalog, "npm/a"));
  }

  @Test
  void everyRelationIsSeenFromTheOtherSide() {
    Catalog catalog =
        build(
            entry("npm/a")
                .related("b", Kind.CAUSED_BY, "")
                .related("c", Kind.REPLACED_BY, "")
                .related("d", Kind.CONFUSED_WITH, "D says more."),
            entry("npm/b"),
            entry("npm/c"),
            entry("npm/d"));
    assertEquals(List.of("causes npm/a (inverse)"), related(catalog, "npm/b"));
    assertEquals(List.of("replaces npm/a (inverse)"), related(catalog, "npm/c"));
    assertEquals(List.of("confused-with npm/a D says more. (inverse)"), related(catalog, "npm/d"));
  }

  @Test
  void whatBothSidesWroteAppearsOnceWithItsOwnWords() {
    Catalog catalog =
        build(
            entry("npm/a").related("b", Kind.CONFUSED_WITH, "B is red."),
            entry("npm/b").related("a", Kind.CONFUSED_WITH, "A is blue."));
    assertEquals(List.of("confused-with npm/b B is red."), related(catalog, "npm/a"));
    assertEquals(List.of("confused-with npm/a A is blue."), related(catalog, "npm/b"));
  }

  @Test
  void ownRelationsComeBeforeInversesAndNearOnesFillUp() {
    Catalog catalog =
        build(
            entry("npm/a").related("c").title("unique galvanized flywheel"),
            entry("npm/b").related("a"),
            entry("npm/c"),
            entry("npm/d").title("galvanized unique flywheel"),
            entry("npm/e").title("words of another kind"),
            entry("npm/f").title("nothing to share"),
            entry("npm/g").title("neither does this"),
            entry("npm/h").title("last of these"));
    assertEquals(
        List.of("see-also npm/c", "see-also npm/b (inverse)", "near npm/d"),
        related(catalog, "npm/a"));
    assertEquals(List.of("near npm/a"), related(catalog, "npm/d"));
    assertEquals(List.of(), related(catalog, "npm/e"));
  }

  @Test
  void aFewSharedWordsAmongManyMakeNothingNear() {
    String a = numbered("piston", 10);
    String b = numbered("valve", 10);
    String e = numbered("hinge", 9);
    Catalog catalog =
        build(
            entry("npm/a").title("flywheel gasket manifold " + a),
            entry("npm/b").title("flywheel gasket manifold " + b),
            entry("npm/c").title(b),
            entry("npm/d").title(a),
            entry("gem/e").title(numbered("piston", 8) + e),
            entry("npm/f").title(e),
            entry("npm/g").title("nothing of it"),
            entry("npm/h").title("neither here"));
    assertEquals(List.of("near npm/d"), related(catalog, "npm/a"));
    assertEquals(List.of("near npm/c"), related(catalog, "npm/b"));
  }

  private static String numbered(String word, int count) {
    return IntStream.range(0, count).mapToObj(n -> word + n + ' ').collect(Collectors.joining());
  }

  @Test
  void wordsThatAllTextsUseMakeNothingNear() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      // Six words are in two titles each, and in every text.
      entries.add(
          entry("npm/e" + i)
              .title(i < 2 ? "about this which after where while" : "other" + i)
              .markdown("about this which after where while\n")
              .build());
    }
    assertEquals(List.of(), related(build(entries), "npm/e0"));
  }

  @Test
  void moreTypedRelationsThanUsualAreAllShown() {
    EntryBuilder many = entry("npm/a");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      many.related("e" + i);
      entries.add(entry("npm/e" + i).build());
    }
    entries.add(many.build());
    assertEquals(9, related(build(entries), "npm/a").size());
  }

  @Test
  void anEntryThatIsNotThereHasNoRelations() {
    assertEquals(List.of(), build(entry("npm/a")).related(new EntryId("no", "no")));
  }

  @Test
  void thousandsOfWrongNamesEndInTime() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      EntryBuilder one = entry("npm/entry-number-" + i).link("/npm/entri-number-" + i + "x/");
      for (int j = 0; j < 5; j++) {
        one.related("gem/entry-nummer-" + i + "-" + j);
      }
      entries.add(one.build());
    }
    assertTimeoutPreemptively(Duration.ofMinutes(5), () -> build(entries));
    assertEquals(24_000, findings.sorted().size());
  }

  @Test
  void entriesThatAllShareTheirWordsEndInTime() {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      entries.add(
          entry("npm/e" + i).title("the very same words in every title").tag("one").build());
    }
    Catalog catalog = build(entries);
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> catalog.entries().forEach(e -> assertTrue(catalog.related(e.id()).size() <= 6)));
  }
}

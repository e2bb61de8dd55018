package dev.errata.build;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Fix;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.entry.EntryReader;
import dev.errata.model.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares entries with what they were in another revision. */
public final class Revisions {
  private Revisions() {}

  /**
   * Entries whose words changed while their date stayed.
   *
   * @param before the earlier texts by path; of new entries there is none
   */
  public static List<Diagnostic> check(
      Catalog catalog, Map<String, String> before, LocalDate today) {
    EntryReader reader = new EntryReader(today);
    List<Diagnostic> findings = new ArrayList<>();
    for (Entry entry : catalog.entries()) {
      String path = entry.source().path();
      Optional.ofNullable(before.get(path))
          .map(text -> new SourceText(path, text))
          .flatMap(
              text ->
                  reader.read(
                      entry.id(), text, catalog.category(entry.id().category()), new Findings()))
          .filter(old -> old.updated().equals(entry.updated()))
          .filter(old -> !entry.updated().equals(today) && !words(old).equals(words(entry)))
          .ifPresent(old -> findings.add(untouched(entry, today)));
    }
    return findings;
  }

  /** What a reader acts on; a mended link or a new sample changes nothing in substance. */
  private static String words(Entry entry) {
    String all =
        entry.quickFix().text() + "\n" + entry.summary().text() + "\n" + entry.body().text();
    return all.replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  private static Diagnostic untouched(Entry entry, LocalDate today) {
    String day = entry.updated().toString();
    SourceText source = entry.source();
    int key = source.text().indexOf("\nupdated:");
    int at = key < 0 ? -1 : source.text().indexOf(day, key);
    SourceSpan span = at < 0 ? source.start() : source.span(at, at + day.length());
    Diagnostic found =
        Diagnostic.of(Code.UPDATED_UNTOUCHED, span, "the text changed, and updated is still " + day)
            .withHelp("write " + today + " if the change is one in substance");
    return at < 0 ? found : found.withFix(Fix.replace("Write " + today, span, today.toString()));
  }
}

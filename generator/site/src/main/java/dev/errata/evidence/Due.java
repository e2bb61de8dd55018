package dev.errata.evidence;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something to look at again.
 *
 * @param day since when it is due
 * @param what a source's title, or "the entry"
 * @param place where the date stands that counts
 */
public record Due(LocalDate day, EntryId entry, String what, SourceSpan place) {
  /**
   * What is due today or was before, oldest first; only entries with {@code review_in} ever are.
   */
  public static List<Due> of(Collection<Entry> entries, LocalDate today) {
    List<Due> all = new ArrayList<>();
    for (Entry entry : entries) {
      entry
          .reviewIn()
          .ifPresent(
              period -> {
                Places places = new Places(entry);
                LocalDate latest =
                    Stream.concat(
                            Stream.of(entry.updated()),
                            entry.evidence().sources().stream().flatMap(s -> s.checked().stream()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                all.add(
                    new Due(
                        latest.plus(period),
                        entry.id(),
                        "the entry",
                        new Places(entry).next("updated:")));
                for (Evidence.Source source : entry.evidence().sources()) {
                  places.next(source.url().toString());
                  source
                      .checked()
                      .ifPresent(
                          day ->
                              all.add(
                                  new Due(
                                      day.plus(period),
                                      entry.id(),
                                      source.title(),
                                      places.next(day.toString()))));
                }
              });
    }
    return all.stream()
        .filter(due -> !due.day().isAfter(today))
        .sorted(
            Comparator.comparing(Due::day)
                .thenComparing(Due::entry)
                .thenComparing(d -> d.place().start()))
        .toList();
  }
}

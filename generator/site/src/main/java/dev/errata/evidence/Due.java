package dev.errata.evidence;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Evidence;
import java.time.LocalDate;
import java.time.Period;
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
  private static final Comparator<Due> OLDEST_FIRST =
      Comparator.comparing(Due::day)
          .thenComparing(Due::entry)
          .thenComparing(due -> due.place().start());

  /**
   * What is due today or was before, oldest first; only entries with {@code review_in} ever are.
   */
  public static List<Due> of(Collection<Entry> entries, LocalDate today) {
    return entries.stream()
        .flatMap(entry -> entry.reviewIn().stream().flatMap(period -> of(entry, period)))
        .filter(due -> !due.day().isAfter(today))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /** The entry itself, by the latest day on which anything of it was looked at, and its sources. */
  private static Stream<Due> of(Entry entry, Period period) {
    List<Due> all = new ArrayList<>();
    LocalDate latest = entry.updated();
    Places places = new Places(entry);
    for (Evidence.Source source : entry.evidence().sources()) {
      places.next(source.url().toString());
      if (source.checked().isPresent()) {
        LocalDate day = source.checked().get();
        latest = day.isAfter(latest) ? day : latest;
        SourceSpan place = places.next(day.toString());
        if (source.gone().isEmpty()) {
          all.add(new Due(day.plus(period), entry.id(), source.title(), place));
        }
      }
    }
    SourceSpan updated = new Places(entry).next("updated:");
    all.add(new Due(latest.plus(period), entry.id(), "the entry", updated));
    return all.stream();
  }
}

package dev.errata.evidence;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what entries say of their sources. */
public final class SourceChecks {
  /** So many sources of one kind that a second kind would tell more. */
  private static final int MANY = 3;

  private record Titled(String title, SourceSpan place) {}

  private final LocalDate today;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final Map<String, Titled> titles = new HashMap<>();

  private SourceChecks(LocalDate today) {
    this.today = today;
  }

  /** The findings of all entries, in their order. */
  public static List<Diagnostic> check(Collection<Entry> entries, LocalDate today) {
    SourceChecks checks = new SourceChecks(today);
    entries.forEach(checks::entry);
    return checks.findings;
  }

  private void entry(Entry entry) {
    Places places = new Places(entry);
    for (Evidence.Source source : entry.evidence().sources()) {
      SourceSpan place = places.next(source.url().toString());
      observed(source, place);
      gone(source, place);
      title(source, place);
      checked(entry, source, places);
    }
    kinds(entry);
  }

  private void observed(Evidence.Source source, SourceSpan place) {
    if (source.observed().isEmpty()) {
      findings.add(
          Diagnostic.of(Code.SOURCE_NOT_OBSERVED, place, "nothing says what this source shows")
              .withHelp("add observed: with what you saw there, in your own words"));
    }
  }

  private void gone(Evidence.Source source, SourceSpan place) {
    if (source.gone().isPresent() && source.archived().isEmpty()) {
      findings.add(
          Diagnostic.of(
                  Code.SOURCE_WITHOUT_COPY, place, "this source is gone, and no copy is named")
              .withHelp("add archived: with the address of a copy, or name another source"));
    }
  }

  private void title(Evidence.Source source, SourceSpan place) {
    Titled before = titles.putIfAbsent(source.url().toString(), new Titled(source.title(), place));
    if (before != null && !before.title().equals(source.title())) {
      findings.add(
          Diagnostic.of(
                  Code.SOURCE_TITLES_DIFFER,
                  place,
                  "this source is called \""
                      + source.title()
                      + "\" here and \""
                      + before.title()
                      + "\" elsewhere")
              .withHelp("use the page's own title in both places")
              .withNote(before.place(), "here"));
    }
  }

  private void checked(Entry entry, Evidence.Source source, Places places) {
    if (source.gone().isPresent()) {
      return;
    }
    Optional<LocalDate> due =
        entry.reviewIn().flatMap(period -> source.checked().map(day -> day.plus(period)));
    if (due.filter(day -> day.isBefore(today)).isPresent()) {
      findings.add(
          Diagnostic.of(
                  Code.SOURCE_OVERDUE,
                  places.next(source.checked().orElseThrow().toString()),
                  "the source was due to be looked at again on " + due.get())
              .withHelp("look at it, correct what changed, and set checked to that day"));
    }
  }

  private void kinds(Entry entry) {
    List<Evidence.Source> sources = entry.evidence().sources();
    Set<Optional<Evidence.Kind>> kinds =
        sources.stream().map(Evidence.Source::kind).collect(Collectors.toSet());
    Optional<Evidence.Kind> only =
        kinds.iterator().hasNext() ? kinds.iterator().next() : Optional.empty();
    boolean weak =
        only.filter(k -> k == Evidence.Kind.FORUM || k == Evidence.Kind.ISSUE).isPresent();
    if (sources.size() >= MANY && kinds.size() == 1 && weak) {
      findings.add(
          Diagnostic.of(
                  Code.SOURCES_OF_ONE_KIND,
                  new Places(entry).next(sources.getFirst().url().toString()),
                  "all "
                      + sources.size()
                      + " sources are of the kind \""
                      + only.get().word()
                      + "\"")
              .withHelp(
                  "add one that says how it is meant to be: docs, source, or what you observed"));
    }
  }
}

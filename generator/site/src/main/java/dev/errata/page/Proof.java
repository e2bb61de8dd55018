package dev.errata.page;

import dev.errata.model.Body.Inline;
import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Entry;
import dev.errata.model.Evidence;
import dev.errata.model.Evidence.Source;
import dev.errata.page.theme.Words;
import dev.errata.page.view.Day;
import dev.errata.page.view.EntryView;
import dev.errata.page.view.EntryView.Due;
import dev.errata.page.view.EntryView.Trust;
import dev.errata.page.view.Link;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in readers' words why an entry can be believed. */
final class Proof {
  /** Words between asterisks or backticks; a range such as {@code 1.*} is none. */
  private static final Pattern MARKED =
      Pattern.compile("(?<![\\w*.])(\\*{1,2}|`)(?=\\S)([^*`]+)(?<=\\S)\\1(?![\\w*.])");

  private final Words words;

  Proof(Words words) {
    this.words = words;
  }

  /** The one line below the slip. */
  Trust trust(Entry entry) {
    List<Source> sources = entry.evidence().sources();
    Optional<LocalDate> checked =
        sources.stream().flatMap(s -> s.checked().stream()).max(Comparator.naturalOrder());
    LocalDate looked = checked.orElse(entry.updated());
    Optional<Due> due =
        entry
            .reviewIn()
            .map(looked::plus)
            .map(day -> new Due(day(day), words.get("overdue", words.date(looked))));
    return new Trust(seen(sources), checked.map(this::day), due, appliesTo(entry.appliesTo()));
  }

  /** The list of sources. */
  EntryView.Evidence evidence(Evidence evidence) {
    return new EntryView.Evidence(
        evidence.note().html(), evidence.sources().stream().map(this::source).toList());
  }

  Day day(LocalDate date) {
    return new Day(date.toString(), words.date(date));
  }

  /** Tools and versions in one line; they are plain text, so marks around words are left out. */
  static String appliesTo(List<Entry.AppliesTo> tools) {
    String line =
        tools.stream()
            .map(a -> a.versions().filter(Proof::isKnown).map(v -> named(a, v)).orElse(a.tool()))
            .collect(Collectors.joining(", "));
    return MARKED.matcher(line).replaceAll("$2");
  }

  /** A short range of versions stays on the line of its tool. */
  private static String named(Entry.AppliesTo tool, String versions) {
    boolean whole = versions.length() <= 20;
    return tool.tool() + '\u00a0' + (whole ? versions.replace(' ', '\u00a0') : versions);
  }

  private static boolean isKnown(String versions) {
    return !versions.equals("unknown") && !versions.equals("all");
  }

  private Optional<String> seen(List<Source> sources) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    long official = sources.stream().filter(Proof::isOfficial).count();
    if (official == sources.size()) {
      return Optional.of(words.count("sources_all_official", sources.size()));
    }
    String seen = words.count("sources", sources.size());
    return Optional.of(official == 0 ? seen : words.get("sources_official", seen, official));
  }

  private static boolean isOfficial(Source source) {
    return source
        .kind()
        .filter(k -> k == Evidence.Kind.DOCS || k == Evidence.Kind.SOURCE)
        .isPresent();
  }

  private EntryView.Source source(Source source) {
    List<String> dates = new ArrayList<>();
    source.date().ifPresent(d -> dates.add(words.get("source_seen", words.date(d))));
    source.checked().ifPresent(d -> dates.add(words.get("source_checked", words.date(d))));
    source.gone().ifPresent(d -> dates.add(words.get("source_gone", words.date(d))));
    Optional<URI> copy = source.gone().flatMap(_ -> source.archived());
    return new EntryView.Source(
        words.get("kind_" + source.kind().map(Evidence.Kind::word).orElse("other")),
        new Link(copy.orElse(source.url()).toString(), source.title()),
        dates,
        source.observed().map(Inline::html).orElse(SafeHtml.EMPTY),
        copy.map(_ -> source.url().toString()));
  }
}

package dev.errata.build;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.page.theme.Theme;
import dev.errata.source.StaticFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the last build made of each file, so that the next one parses only those that changed.
 *
 * <p>A file is known by its very {@link SourceText}: a snapshot that reads a folder again keeps the
 * texts of files that did not change. One memory belongs to one site and one build at a time; what
 * the last build did not ask for is forgotten.
 */
public final class Memory {
  private LocalDate day = LocalDate.EPOCH;
  private Map<SourceText, Known> before = Map.of();
  private Map<SourceText, Known> now = Map.of();
  private KnownTheme theme;

  /** What a file gave, beside what it was read. */
  private record Known(Object beside, Object value, List<Diagnostic> findings) {}

  /** Everything that a theme is made from. */
  record ThemeFrom(
      SortedMap<String, SourceText> templates,
      SortedMap<String, StaticFile> statics,
      String language) {}

  private record KnownTheme(ThemeFrom from, Theme theme, List<Diagnostic> findings) {}

  /** Begins a build. Another day makes other findings, so nothing is kept beyond one. */
  void begin(LocalDate today) {
    before = today.equals(day) ? now : Map.of();
    now = new ConcurrentHashMap<>();
    day = today;
  }

  /** Reads a file, or repeats what the reading gave. */
  <T> T recall(SourceText text, Object beside, Findings into, Function<Findings, T> reading) {
    Known known = before.get(text);
    if (known == null || known.beside() != beside) {
      Findings own = new Findings();
      known = new Known(beside, reading.apply(own), own.sorted());
    }
    now.put(text, known);
    into.addAll(known.findings());
    @SuppressWarnings("unchecked")
    T value = (T) known.value();
    return value;
  }

  /** Makes a theme, or gives the one that was made of the same files. */
  Theme theme(ThemeFrom from, Findings into, Function<Findings, Theme> making) {
    KnownTheme known = theme;
    if (known == null || !known.from().equals(from)) {
      Findings own = new Findings();
      known = new KnownTheme(from, making.apply(own), own.sorted());
      theme = known;
    }
    into.addAll(known.findings());
    return known.theme();
  }
}

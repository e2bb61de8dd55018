package dev.errata.build;

import dev.errata.catalog.relation.BodyWords;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Settings;
import dev.errata.page.theme.Theme;
import dev.errata.source.SiteSource;
import dev.errata.source.StaticFile;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What the last build made of the files, so that the next one reads only those that changed. One
 * memory belongs to one site and one build at a time.
 */
public final class Memory {
  private final Runnable turn;
  private final BodyWords words = new BodyWords();
  private ReadFiles files = ReadFiles.NONE;
  private KnownTheme theme;

  /** Everything that a theme is made from. */
  record ThemeFrom(
      SortedMap<String, SourceText> templates,
      SortedMap<String, StaticFile> statics,
      String language) {}

  private record KnownTheme(ThemeFrom from, Theme theme, List<Diagnostic> findings) {}

  public Memory() {
    this(() -> {});
  }

  /**
   * A memory of builds that others go before.
   *
   * @param turn returns once the next file may be read
   */
  public Memory(Runnable turn) {
    this.turn = turn;
  }

  /** A memory of files that were read already. */
  Memory(ReadFiles files) {
    this();
    this.files = files;
  }

  /** Reads the files of a site that changed since the last time. */
  ReadFiles files(SiteSource source, Settings settings, Options options) {
    files = ReadFiles.of(source, new ReadFiles.How(settings, options, turn), files);
    return files;
  }

  /** The words of the entries that were in the last catalogue. */
  BodyWords words() {
    return words;
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

package dev.errata.serve.state;

import dev.errata.build.Built;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.model.EntryId;
import dev.errata.recipe.Once;
import dev.errata.recipe.OutputPath;
import dev.errata.recipe.Recipe.Made;
import dev.errata.source.SiteSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A site's files at one moment, and the site that they make.
 *
 * @param number rises with every change
 * @param made what making pages found so far, by path; all else is immutable
 */
public record Snapshot(
    long number,
    SiteSource source,
    Built built,
    Supplier<Map<String, List<Diagnostic>>> byFile,
    Map<OutputPath, List<Diagnostic>> made) {

  static Snapshot of(long number, SiteSource source, Built built) {
    Supplier<Map<String, List<Diagnostic>>> byFile =
        new Once<>(
            () ->
                built.findings().stream()
                    .collect(Collectors.groupingBy(d -> d.span().source().path())));
    return new Snapshot(number, source, built, byFile, new ConcurrentHashMap<>());
  }

  /** What is wrong with a file. */
  public List<Diagnostic> of(String file) {
    return byFile.get().getOrDefault(file, List.of());
  }

  /** What is wrong with the site, as far as its pages were made. */
  public List<Diagnostic> findings() {
    return Stream.concat(built.findings().stream(), made.values().stream().flatMap(List::stream))
        .sorted(Diagnostic.ORDER)
        .distinct()
        .toList();
  }

  /** Makes a file of the site, if there is one. */
  Optional<Made> make(OutputPath path) {
    Optional<Made> file = built.site().recipe(path).map(recipe -> recipe.make());
    file.filter(f -> !f.findings().isEmpty()).ifPresent(f -> made.put(path, f.findings()));
    return file;
  }

  /** Whether a page is missing, or may be, because somebody is at work on what it is made from. */
  boolean isBroken(OutputPath path) {
    return built.site().recipe(path).isEmpty()
        && (built.site().isEmpty() || Sources.of(path).stream().anyMatch(this::hasErrors));
  }

  private boolean hasErrors(String file) {
    return of(file).stream().anyMatch(Diagnostic::isError);
  }

  /** The entry whose page lies at a path. */
  public Optional<EntryId> entry(OutputPath path) {
    return Sources.entry(path);
  }
}

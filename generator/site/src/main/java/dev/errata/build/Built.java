package dev.errata.build;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.feed.host.HostLimits;
import dev.errata.feed.host.HostLimits.Counts;
import dev.errata.recipe.Recipe;
import dev.errata.recipe.Site;
import dev.errata.search.SampleCheck;
import dev.errata.search.SearchFiles;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;

/**
 * A site ready to be published, and what is wrong with it.
 *
 * @param site made of the valid entries, also when others have errors
 * @param findings of all stages but the making of the files, sorted
 * @param hostPlace where {@code site.yml} names the host
 */
public record Built(Catalog catalog, Site site, List<Diagnostic> findings, SourceSpan hostPlace) {
  public Built {
    findings = List.copyOf(findings);
  }

  /** Makes every file, drops it, and gives what that found; {@code jobs} files at once. */
  public List<Diagnostic> findingsOfFiles(int jobs) {
    try (ForkJoinPool pool = new ForkJoinPool(jobs)) {
      return pool.submit(
              () ->
                  site.recipes().parallelStream()
                      .filter(recipe -> recipe.path().value().endsWith(".html"))
                      .flatMap(recipe -> recipe.make().findings().stream())
                      .sorted(Diagnostic.ORDER)
                      .distinct()
                      .toList())
          .join();
    }
  }

  /** What the entries' samples find in the site's own index; {@code jobs} entries at once. */
  public List<Diagnostic> findingsOfSamples(int jobs) {
    if (site.isEmpty()) {
      return List.of();
    }
    SortedMap<String, byte[]> index = new TreeMap<>();
    for (Recipe recipe : site.recipes()) {
      String path = recipe.path().value();
      if (path.startsWith(SearchFiles.FOLDER)) {
        index.put(path.substring(SearchFiles.FOLDER.length()), recipe.make().bytes());
      }
    }
    return SampleCheck.check(catalog, index, jobs).stream().filter(this::isWanted).toList();
  }

  private boolean isWanted(Diagnostic finding) {
    return !catalog.settings().turnedOff().contains(finding.code());
  }

  /** What the site's host would refuse of this many bytes. */
  public List<Diagnostic> findingsOfSize(long bytes) {
    return HostLimits.check(catalog.settings().host(), Counts.ofBytes(bytes), hostPlace).stream()
        .filter(this::isWanted)
        .toList();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Diagnostic::isError);
  }
}

package dev.errata.lsp.site;

import dev.errata.source.SiteSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the site to which a file belongs: the nearest folder above it that has a {@code site.yml},
 * or that the editor has open as a whole.
 */
public final class SiteSearch {
  private final Optional<Path> only;
  private final List<Path> folders;

  /**
   * @param only the one site that is asked for
   * @param folders those that the editor has open
   */
  public SiteSearch(Optional<Path> only, Collection<Path> folders) {
    this.only = only;
    this.folders = List.copyOf(folders);
  }

  /** The root of the site whose page or settings a file is. */
  public Optional<Path> siteOf(Path file) {
    if (only.isPresent()) {
      return only.filter(root -> OpenSite.path(root, file).isPresent());
    }
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      boolean site =
          folders.contains(folder) || Files.isRegularFile(folder.resolve(SiteSource.SETTINGS));
      if (site && OpenSite.path(folder, file).isPresent()) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}

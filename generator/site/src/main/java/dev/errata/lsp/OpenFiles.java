package dev.errata.lsp;

import dev.errata.build.Options;
import dev.errata.lsp.answer.Subject;
import dev.errata.lsp.site.OpenSite;
import dev.errata.lsp.site.SiteSearch;
import dev.errata.lsp.site.Uris;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that an editor has open, each with its site; for one thread. */
final class OpenFiles {
  private final Options options;
  private final Map<Path, OpenSite> sites = new LinkedHashMap<>();
  private final Map<String, OpenFile> byUri = new HashMap<>();
  private SiteSearch search = new SiteSearch(Optional.empty(), List.of());

  OpenFiles(Options options) {
    this.options = options;
  }

  /**
   * A file that is open.
   *
   * @param uri as the editor spells it
   */
  record OpenFile(String uri, OpenSite site, String path, int version) {}

  void searchIn(SiteSearch now) {
    this.search = now;
  }

  /** The site and path of a file, open or not; nothing when no site has it. */
  private Optional<OpenFile> found(String uri, int version) {
    return Uris.file(uri)
        .flatMap(
            file ->
                search
                    .siteOf(file)
                    .map(root -> sites.computeIfAbsent(root, r -> new OpenSite(r, options)))
                    .flatMap(
                        site ->
                            OpenSite.path(site.root(), file)
                                .map(path -> new OpenFile(uri, site, path, version))));
  }

  /** Takes the text of a file; nothing when no site has it. */
  Optional<OpenFile> put(String uri, int version, String text) {
    Optional<OpenFile> file = found(uri, version);
    file.ifPresent(
        f -> {
          byUri.put(uri, f);
          f.site().put(f.path(), text);
        });
    return file;
  }

  Optional<OpenFile> close(String uri) {
    Optional<OpenFile> file = Optional.ofNullable(byUri.remove(uri));
    file.ifPresent(f -> f.site().close(f.path()));
    return file;
  }

  Optional<OpenFile> open(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /** A file that the editor asks about. */
  Optional<Subject> subject(String uri) {
    return open(uri).or(() -> found(uri, 0)).flatMap(f -> Subject.of(f.site(), f.path()));
  }

  /** A file of a site that is known already. */
  Optional<OpenFile> known(Path file) {
    return sites.values().stream()
        .flatMap(
            site ->
                OpenSite.path(site.root(), file)
                    .map(path -> new OpenFile(Uris.of(file), site, path, 0))
                    .stream())
        .findFirst();
  }

  /** The sites to which something on disk may matter: a file of theirs, or a folder around one. */
  List<OpenSite> around(Path file) {
    return sites.values().stream()
        .filter(
            site ->
                file.startsWith(site.root().resolve("pages"))
                    || file.startsWith(site.root().resolve("static"))
                    || site.root().startsWith(file)
                    || site.root().equals(file.getParent()))
        .toList();
  }

  Collection<OpenFile> of(OpenSite site) {
    return byUri.values().stream().filter(f -> f.site() == site).toList();
  }

  /** The open file of a path in a site. */
  Optional<OpenFile> open(OpenSite site, String path) {
    return byUri.values().stream()
        .filter(f -> f.site() == site && f.path().equals(path))
        .findFirst();
  }

  /** How the editor is told of a file: by its own spelling, where it has it open. */
  String uri(OpenSite site, String path) {
    return open(site, path).map(OpenFile::uri).orElseGet(() -> Uris.of(site.root().resolve(path)));
  }
}

package dev.errata.source;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All files of a site as they were at one moment.
 *
 * @param pages what lies in {@code pages/}, by path
 * @param templates by their names below {@code templates/}
 * @param statics by their names below {@code static/}
 * @param findings files that could not be read, or do not belong there
 */
public record SiteSource(
    Path root,
    Optional<SourceText> settings,
    List<PageFile> pages,
    SortedMap<String, SourceText> templates,
    SortedMap<String, byte[]> statics,
    Optional<SourceText> urlsLock,
    List<Diagnostic> findings) {

  /** Reads a site; never fails because of what lies in it. */
  public static SiteSource read(Path root) {
    return new SiteReader(root).read();
  }

  /** The same with one page's text replaced or added, as an editor has it. */
  public SiteSource withPage(PageFile page) {
    List<PageFile> others =
        pages.stream().filter(p -> !p.text().path().equals(page.text().path())).toList();
    List<PageFile> all =
        java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(page))
            .sorted(java.util.Comparator.comparing(p -> p.text().path()))
            .toList();
    return new SiteSource(root, settings, all, templates, statics, urlsLock, findings);
  }

  /** All texts by path, for whoever writes fixes back. */
  public Map<String, SourceText> texts() {
    Map<String, SourceText> texts = new java.util.TreeMap<>();
    pages.forEach(p -> texts.put(p.text().path(), p.text()));
    settings.ifPresent(s -> texts.put(s.path(), s));
    return texts;
  }

  /** What a file below {@code pages/} is. */
  public enum Kind {
    ENTRY,
    CATEGORY,
    PAGE
  }

  /**
   * One Markdown file.
   *
   * @param folder its category's slug; empty for a plain page
   * @param name without {@code .md}
   */
  public record PageFile(Kind kind, String folder, String name, SourceText text) {}
}

package dev.errata.source;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a site as they were at one moment.
 *
 * @param pages what lies in {@code pages/}, by path
 * @param templates by their names below {@code templates/}
 * @param statics by their names below {@code static/}; their bytes are read when asked
 * @param findings files that could not be read, or do not belong there
 */
public record SiteSource(
    Path root,
    Optional<SourceText> settings,
    List<PageFile> pages,
    SortedMap<String, SourceText> templates,
    SortedMap<String, StaticFile> statics,
    Optional<SourceText> urlsLock,
    List<Diagnostic> findings) {

  public SiteSource {
    pages = List.copyOf(pages);
    templates = Collections.unmodifiableSortedMap(templates);
    statics = Collections.unmodifiableSortedMap(statics);
    findings = List.copyOf(findings);
  }

  /** Reads a site; never fails because of what lies in it. */
  public static SiteSource read(Path root) {
    return new SiteReader(root).read();
  }

  /** The same with one page's text replaced or added, as an editor has it. */
  public SiteSource withPage(PageFile page) {
    SortedMap<String, PageFile> all = new TreeMap<>();
    pages.forEach(p -> all.put(p.text().path(), p));
    all.put(page.text().path(), page);
    return new SiteSource(
        root, settings, List.copyOf(all.values()), templates, statics, urlsLock, findings);
  }

  /** All texts by path, for whoever writes fixes back. */
  public Map<String, SourceText> texts() {
    Map<String, SourceText> texts = new TreeMap<>();
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

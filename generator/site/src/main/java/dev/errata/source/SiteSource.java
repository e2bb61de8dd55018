package dev.errata.source;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Fingerprint;
import dev.errata.source.memory.SourceMemory;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The name of the settings' file. */
  public static final String SETTINGS = "site.yml";

  public SiteSource {
    pages = List.copyOf(pages);
    templates = Collections.unmodifiableSortedMap(templates);
    statics = Collections.unmodifiableSortedMap(statics);
    findings = List.copyOf(findings);
  }

  /** A site of which nothing but the settings is known. */
  public static SiteSource ofSettings(SourceText settings) {
    return new SiteSource(
        Path.of(""),
        Optional.of(settings),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        Optional.empty(),
        List.of());
  }

  /** Reads a site; never fails because of what lies in it. */
  public static SiteSource read(Path root) {
    return read(root, new SourceMemory());
  }

  /** The same, where files that did not change since the last time are not read again. */
  public static SiteSource read(Path root, SourceMemory memory) {
    return read(root, memory, Scope.ALL);
  }

  /** The same without the pages that lie outside a scope: they are not even looked at. */
  public static SiteSource read(Path root, SourceMemory memory, Scope scope) {
    return new SiteReader(root, memory, scope).read();
  }

  /** Which pages are read. */
  public interface Scope {
    Scope ALL = (folder, name) -> true;

    /**
     * Whether a page is read.
     *
     * @param folder its category's slug; empty for what lies in {@code pages/} itself
     * @param name without {@code .md}; {@code *} asks whether any page of the folder is read
     */
    boolean holds(String folder, String name);
  }

  /** Whether the other was read from the very same files with the same findings. */
  public boolean isSame(SiteSource other) {
    return root.equals(other.root)
        && settings.equals(other.settings)
        && urlsLock.equals(other.urlsLock)
        && pages.equals(other.pages)
        && templates.equals(other.templates)
        && statics.equals(other.statics)
        && said(findings).equals(said(other.findings));
  }

  /** Stands for the bytes of all files, their paths and the findings of reading them. */
  public Fingerprint fingerprint() {
    List<String> parts = new ArrayList<>(said(findings));
    List<SourceText> texts = new ArrayList<>(templates.values());
    pages.forEach(page -> texts.add(page.text()));
    settings.ifPresent(texts::add);
    urlsLock.ifPresent(texts::add);
    texts.parallelStream()
        .map(text -> Fingerprint.of(text.path(), text.text()).hex())
        .forEachOrdered(parts::add);
    statics.forEach((name, file) -> parts.add(name + " " + file.fingerprint()));
    return Fingerprint.of(parts.toArray(String[]::new));
  }

  private static List<String> said(List<Diagnostic> findings) {
    return findings.stream()
        .map(d -> d.code().id() + " " + d.span().source().path() + " " + d.message())
        .toList();
  }

  /** The same with other pages. */
  public SiteSource withPages(List<PageFile> others) {
    return new SiteSource(root, settings, others, templates, statics, urlsLock, findings);
  }

  /**
   * The same with the texts that an editor has and has not saved, by path. A path that is no file
   * of a site is left out; what is wrong with a file's name or size is a finding as for one on
   * disk.
   */
  public SiteSource with(SortedMap<String, String> unsaved) {
    if (unsaved.isEmpty()) {
      return this;
    }
    SortedMap<String, PageFile> all = new TreeMap<>();
    pages.forEach(p -> all.put(p.text().path(), p));
    List<Diagnostic> found = new ArrayList<>(findings);
    found.removeIf(d -> unsaved.containsKey(d.span().source().path()));
    unsaved.forEach(
        (path, text) -> {
          Unsaved file = unsaved(root, path, text);
          all.remove(path);
          file.page().ifPresent(page -> all.put(path, page));
          found.addAll(file.findings());
        });
    Optional<SourceText> own = settings;
    if (unsaved.containsKey(SETTINGS)) {
      Reports reports = new Reports(root);
      own =
          new FileReader(reports, new SourceMemory())
              .unsaved(root.resolve(SETTINGS), unsaved.get(SETTINGS), FileReader.SETTINGS);
      found.addAll(reports.sorted());
    }
    return new SiteSource(
        root,
        own,
        List.copyOf(all.values()),
        templates,
        statics,
        urlsLock,
        found.stream().sorted(Diagnostic.ORDER).toList());
  }

  /** What a file of a site's {@code pages/} holds with this text, which may be on no disk. */
  public static Unsaved unsaved(Path root, String path, String text) {
    String[] names = path.split("/");
    boolean isPage = names[0].equals("pages") && (names.length == 2 || names.length == 3);
    if (!isPage) {
      return new Unsaved(Optional.empty(), List.of());
    }
    Reports reports = new Reports(root);
    FileReader files = new FileReader(reports, new SourceMemory());
    PageFolders folders = new PageFolders(new Places(root, reports), reports, files, Scope.ALL);
    String folder = names.length == 3 ? names[1] : "";
    Optional<PageFile> page = folders.unsaved(root.resolve(path), folder, text);
    return new Unsaved(page, reports.sorted());
  }

  /** A page as an editor has it, or what is wrong with its name or size. */
  public record Unsaved(Optional<PageFile> page, List<Diagnostic> findings) {}

  /** All texts by path, for whoever writes fixes back. */
  public Map<String, SourceText> texts() {
    Map<String, SourceText> texts = new TreeMap<>();
    pages.forEach(p -> texts.put(p.text().path(), p.text()));
    templates.values().forEach(t -> texts.put(t.path(), t));
    settings.ifPresent(s -> texts.put(s.path(), s));
    urlsLock.ifPresent(u -> texts.put(u.path(), u));
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

package dev.errata.lsp.site;

import dev.errata.build.Options;
import dev.errata.build.WarmSite;
import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Body.Link;
import dev.errata.model.Entry;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.PageFile;
import dev.errata.source.SiteSource.Unsaved;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One site and the texts that an editor has of its files; for one thread, but for {@link #reading},
 * whose work another thread may do.
 */
public final class OpenSite {
  private final Path root;
  private final Options options;
  private final SortedMap<String, String> texts = new TreeMap<>();
  private Optional<Read> read = Optional.empty();

  /** Whether files changed on disk since the site was read. */
  private boolean stale = true;

  /**
   * @param root absolute, without {@code .} and {@code ..}
   */
  public OpenSite(Path root, Options options) {
    this.root = root;
    this.options = options;
  }

  /**
   * The site as it was on disk, and what was made of that and the editor's texts.
   *
   * @param saved the texts on disk, by path
   * @param made the texts of which {@code warm} was made
   */
  public record Read(
      SiteSource disk,
      Map<String, SourceText> saved,
      WarmSite warm,
      Map<String, SourceText> made,
      Map<String, List<Diagnostic>> findings) {
    static Read of(SiteSource disk, WarmSite warm) {
      return new Read(
          disk,
          disk.texts(),
          warm,
          warm.source().texts(),
          warm.findings().stream()
              .collect(
                  Collectors.groupingBy(
                      d -> d.span().source().path(), TreeMap::new, Collectors.toList())));
    }

    Read withSaved(String path, String text) {
      SiteSource now = disk.with(new TreeMap<>(Map.of(path, text)));
      return new Read(now, now.texts(), warm, made, findings);
    }
  }

  public Path root() {
    return root;
  }

  /** The path in the site by which findings name a file, if it is one that is read. */
  public static Optional<String> path(Path root, Path file) {
    if (!file.startsWith(root) || file.equals(root)) {
      return Optional.empty();
    }
    String path = root.relativize(file).toString().replace('\\', '/');
    boolean page = path.startsWith("pages/") && path.endsWith(".md") && path.split("/").length < 4;
    return page || path.equals(SiteSource.SETTINGS) ? Optional.of(path) : Optional.empty();
  }

  /** Takes the text that an editor has of a file. */
  public void put(String path, String text) {
    texts.put(path, text);
  }

  /** Goes back to what is on disk, since the editor has closed the file. */
  public void close(String path) {
    String text = texts.remove(path);
    boolean same = disk(path).map(SourceText::text).filter(t -> t.equals(text)).isPresent();
    stale |= !same;
  }

  /** Notes that the editor has written a file as it has it. */
  public void saved(String path) {
    Optional.ofNullable(texts.get(path))
        .ifPresent(text -> read = read.map(r -> r.withSaved(path, text)));
  }

  /** Notes that something may have changed on disk; not when an open file was just saved. */
  public void changedOnDisk(String path) {
    Optional<String> now = Optional.ofNullable(texts.get(path));
    stale |= now.isEmpty() || !disk(path).map(SourceText::text).equals(now);
  }

  private Optional<SourceText> disk(String path) {
    return read.map(r -> r.saved().get(path));
  }

  /** Whether a text or the disk differs from what was read last. */
  public boolean isBehind() {
    return stale || read.isEmpty() || !texts.entrySet().stream().allMatch(e -> isRead(e.getKey()));
  }

  private boolean isRead(String path) {
    return read.flatMap(r -> Optional.ofNullable(r.made().get(path)))
        .filter(text -> text.text().equals(texts.get(path)))
        .isPresent();
  }

  /** The work of reading everything as it is now, and giving it to {@link #settle}. */
  public Supplier<Read> reading() {
    SortedMap<String, String> now = new TreeMap<>(texts);
    Optional<Read> before = read;
    boolean again = stale;
    stale = false;
    return () -> {
      SiteSource disk =
          before.filter(b -> !again).map(Read::disk).orElseGet(() -> SiteSource.read(root));
      SiteSource source = disk.with(now);
      WarmSite warm =
          before.map(b -> b.warm().with(source)).orElseGet(() -> WarmSite.of(source, options));
      return Read.of(disk, warm);
    };
  }

  /** Takes what {@link #reading} gave. */
  public void settle(Read now) {
    read = Optional.of(now);
  }

  /** Whether the site was read at least once. */
  public boolean isKnown() {
    return read.isPresent();
  }

  /** Everything that was found when the site was read last, by file. */
  public Map<String, List<Diagnostic>> findings() {
    return read.map(Read::findings).orElse(Map.of());
  }

  /** The findings of a file as the editor has it now. */
  public List<Diagnostic> findings(String path) {
    String text = texts.get(path);
    if (text == null || isRead(path)) {
      return findings().getOrDefault(path, List.of());
    }
    return findings(path, text);
  }

  /** The findings that a file would have with this text. */
  public List<Diagnostic> findings(String path, String text) {
    if (path.equals(SiteSource.SETTINGS)) {
      return settings(text);
    }
    Unsaved file = unsaved(path, text);
    Findings found = new Findings();
    found.addAll(file.findings());
    file.page()
        .ifPresent(
            page ->
                found.addAll(
                    read.map(r -> r.warm().check(page))
                        .orElseGet(() -> WarmSite.alone(page, options))));
    return found.sorted();
  }

  private List<Diagnostic> settings(String text) {
    return WarmSite.settings(new SourceText(SiteSource.SETTINGS, text), options);
  }

  private Unsaved unsaved(String path, String text) {
    return SiteSource.unsaved(root, path, text);
  }

  /** The catalogue of the site as it was read last. */
  public Optional<Catalog> catalog() {
    return read.map(r -> r.warm().catalog());
  }

  /** Entries that are not in it: parts of them are missing or can't be read. */
  public List<Entry> incomplete() {
    return read.map(r -> r.warm().incomplete()).orElse(List.of());
  }

  /** The text of a file: the editor's, or else that of the disk as it was read last. */
  public Optional<SourceText> text(String path) {
    return Optional.ofNullable(texts.get(path))
        .map(text -> new SourceText(path, text))
        .or(() -> disk(path));
  }

  /** What a file of {@code pages/} is, as the editor has it. */
  public Optional<PageFile> page(String path) {
    return text(path).flatMap(text -> unsaved(path, text.text()).page());
  }

  /** The links to places of this site in a file as the editor has it. */
  public List<Link> links(String path) {
    return read.flatMap(r -> page(path).map(file -> r.warm().links(file))).orElse(List.of());
  }

  /** The day that counts as today. */
  public LocalDate today() {
    return options.asOf();
  }
}

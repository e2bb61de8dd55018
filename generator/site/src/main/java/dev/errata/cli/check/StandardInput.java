package dev.errata.cli.check;

import dev.errata.cli.options.SiteOptions;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One file of a site as an editor has it: its text comes from standard input. */
public final class StandardInput {
  private static final int LONGEST = 1 << 20;

  private final String path;
  private final String text;

  private StandardInput(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /**
   * Reads the text for a file.
   *
   * @return nothing when the path is none that a site has
   */
  public static Optional<StandardInput> read(InputStream in, SiteOptions site, Path file)
      throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path inside =
        absolute.startsWith(site.root()) ? site.root().relativize(absolute) : file.normalize();
    String path = inside.toString().replace('\\', '/');
    if (!path.equals("site.yml") && page(path, "").isEmpty()) {
      return Optional.empty();
    }
    String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    return Optional.of(new StandardInput(path, text));
  }

  /** The site with this text in the file's place. */
  public SiteSource in(SiteSource source) {
    List<Diagnostic> others =
        source.findings().stream().filter(d -> !d.span().source().path().equals(path)).toList();
    Optional<SourceText> settings =
        path.equals("site.yml") ? Optional.of(new SourceText(path, text)) : source.settings();
    SiteSource other =
        new SiteSource(
            source.root(),
            settings,
            source.pages(),
            source.templates(),
            source.statics(),
            source.urlsLock(),
            others);
    return page(path, text).map(other::withPage).orElse(other);
  }

  /** Whether a finding is about the file. */
  public boolean concerns(Diagnostic finding) {
    return finding.span().source().path().equals(path);
  }

  private static Optional<PageFile> page(String path, String text) {
    String[] names = path.split("/");
    if (!path.endsWith(".md")
        || !names[0].equals("pages")
        || names.length < 2
        || names.length > 3) {
      return Optional.empty();
    }
    String folder = names.length == 3 ? names[1] : "";
    String name = names[names.length - 1].substring(0, names[names.length - 1].length() - 3);
    Kind kind =
        folder.isEmpty() ? Kind.PAGE : name.equals("_category") ? Kind.CATEGORY : Kind.ENTRY;
    return Optional.of(new PageFile(kind, folder, name, new SourceText(path, text)));
  }
}

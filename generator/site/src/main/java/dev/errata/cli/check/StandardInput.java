package dev.errata.cli.check;

import dev.errata.cli.options.SiteOptions;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One file of a site as an editor has it: its text comes from standard input. */
public final class StandardInput {
  /** More than any file of a site may have, so that what is too long is seen to be. */
  private static final int LONGEST = (1 << 20) + 1;

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
    if (!path.equals(SiteSource.SETTINGS) && !path.matches("pages/([^/]+/)?[^/]+\\.md")) {
      return Optional.empty();
    }
    String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    return Optional.of(new StandardInput(path, text));
  }

  /** The site with this text in the file's place. */
  public SiteSource in(SiteSource source) {
    return source.with(new TreeMap<>(Map.of(path, text)));
  }

  /** Whether a finding is about the file. */
  public boolean concerns(Diagnostic finding) {
    return finding.span().source().path().equals(path);
  }
}

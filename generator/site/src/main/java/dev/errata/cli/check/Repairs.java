package dev.errata.cli.check;

import dev.errata.build.SiteBuilder;
import dev.errata.cli.options.SiteOptions;
import dev.errata.diagnostic.Fixes;
import dev.errata.report.DiffReport;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/** Applies the safe fixes of a site's findings, or shows what they would change. */
public final class Repairs {
  private static final int ROUNDS = 5;

  private final SiteOptions site;

  public Repairs(SiteOptions site) {
    this.site = site;
  }

  /**
   * Writes the mended files and names each. Fixes can uncover others, so it goes on a few times.
   */
  public void apply(PrintWriter told) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, String> changed = changed(SiteSource.read(site.root()));
      if (changed.isEmpty()) {
        return;
      }
      for (Map.Entry<String, String> file : changed.entrySet()) {
        Files.writeString(site.root().resolve(file.getKey()), file.getValue());
        told.println("fixed " + site.prefix() + file.getKey());
      }
    }
  }

  /** Writes what would change, and changes nothing. */
  public void show(PrintWriter out) {
    SiteSource source = SiteSource.read(site.root());
    DiffReport report = new DiffReport(site.prefix());
    Map<String, String> changed = changed(source);
    changed.forEach(
        (path, text) -> out.print(report.render(path, source.texts().get(path).text(), text)));
    out.print(changed.isEmpty() ? "Nothing that --fix would change.\n" : "");
  }

  private Map<String, String> changed(SiteSource source) {
    return Fixes.apply(SiteBuilder.read(source, site.read(Optional.empty(), false)).findings());
  }
}

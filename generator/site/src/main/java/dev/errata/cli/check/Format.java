package dev.errata.cli.check;

import dev.errata.cli.console.Findings;
import dev.errata.cli.console.Terminal;
import dev.errata.cli.console.Version;
import dev.errata.cli.options.SiteOptions;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.report.GithubReport;
import dev.errata.report.HumanReport;
import dev.errata.report.JsonReport;
import dev.errata.report.SarifReport;
import java.util.List;

/** How findings are written. */
public enum Format {
  HUMAN,
  JSON,
  GITHUB,
  SARIF;

  /**
   * The findings as text. Paths start where the command runs; those for a code host, at the
   * repository's root.
   */
  public String render(SiteOptions site, List<Diagnostic> findings) {
    String prefix = site.prefix();
    return switch (this) {
      case HUMAN -> {
        int limit = Terminal.isOutput() ? Findings.ON_TERMINAL : Integer.MAX_VALUE;
        String text =
            new HumanReport(prefix, Terminal.coloursOut(), limit, Terminal.columnsOut())
                .render(findings);
        yield findings.isEmpty() ? "Nothing to mend.\n" : text;
      }
      case JSON -> new JsonReport(prefix).render(findings);
      case GITHUB -> new GithubReport(hosted(site)).render(findings);
      case SARIF -> new SarifReport(hosted(site), Version.number()).render(findings);
    };
  }

  private static String hosted(SiteOptions site) {
    return Repository.prefix(site.root()).orElseGet(site::prefix);
  }
}

package dev.errata.cli.check;

import dev.errata.cli.console.Findings;
import dev.errata.cli.console.Terminal;
import dev.errata.cli.console.Version;
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

  /** The findings as text; paths get the prefix. */
  public String render(String prefix, List<Diagnostic> findings) {
    return switch (this) {
      case HUMAN -> {
        int limit = Terminal.isOutput() ? Findings.ON_TERMINAL : Integer.MAX_VALUE;
        String text = new HumanReport(prefix, Terminal.coloursOut(), limit).render(findings);
        yield findings.isEmpty() ? "Nothing to mend.\n" : text;
      }
      case JSON -> new JsonReport(prefix).render(findings);
      case GITHUB -> new GithubReport(prefix).render(findings);
      case SARIF -> new SarifReport(prefix, Version.number()).render(findings);
    };
  }
}

package dev.errata.cli;

import dev.errata.build.Built;
import dev.errata.build.SiteBuilder;
import dev.errata.catalog.AddressLedger;
import dev.errata.cli.console.Findings;
import dev.errata.cli.console.Terminal;
import dev.errata.cli.watch.Rechecking;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Fixes;
import dev.errata.report.GithubReport;
import dev.errata.report.HumanReport;
import dev.errata.report.JsonReport;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code errata check}: says all that is wrong with a site, and mends what is safe to mend. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Lists everything that is wrong with a site, with the place and the next step.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata check",
      "  errata check --fix                  quote values, correct keys, and the like",
      "  errata check --watch                check again after each change",
      "  errata check --format github        annotations of a pull request",
      "  errata check --format json | jq .   for other tools"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteOptions site;

  @Option(
      names = "--format",
      paramLabel = "human|json|github",
      defaultValue = "HUMAN",
      description = "How findings are written (default: human).")
  private Format format;

  @Option(names = "--fix", description = "Apply the safe fixes, then check again.")
  private boolean fix;

  @Option(names = "--strict", description = "Exit with 1 for warnings too.")
  private boolean strict;

  @Option(
      names = "--update-lock",
      description = "Record new addresses in urls.lock, so that none is ever lost.")
  private boolean updateLock;

  @Option(names = "--watch", description = "Go on, and check again after each change.")
  private boolean watch;

  enum Format {
    HUMAN,
    JSON,
    GITHUB
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (fix) {
      applyFixes();
    }
    if (watch) {
      new Rechecking(site.root(), () -> site.read(Optional.empty(), false), this::printAgain).run();
      return 0;
    }
    SiteSource source = SiteSource.read(site.root());
    Built built = SiteBuilder.build(source, site.read(Optional.empty(), false));
    List<Diagnostic> findings = Findings.join(built.findings(), built.findingsOfFiles(site.jobs()));
    print(findings);
    boolean bad = strict ? !findings.isEmpty() : findings.stream().anyMatch(Diagnostic::isError);
    if (updateLock && !bad) {
      String text = AddressLedger.updated(source.urlsLock(), built.catalog());
      Files.writeString(site.root().resolve("urls.lock"), text);
    }
    return bad ? 1 : 0;
  }

  /** The lines around the findings tell an editor's problem matcher where a check begins and ends. */
  private void printAgain(List<Diagnostic> findings) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Checking…");
    print(findings);
    out.println("Waiting for changes.");
    out.flush();
  }

  private void print(List<Diagnostic> findings) {
    PrintWriter out = spec.commandLine().getOut();
    String prefix = site.prefix();
    switch (format) {
      case HUMAN -> {
        int limit = Terminal.isOutput() ? Findings.ON_TERMINAL : Integer.MAX_VALUE;
        out.print(new HumanReport(prefix, Terminal.coloursOut(), limit).render(findings));
        out.print(findings.isEmpty() ? "Nothing to mend.\n" : "");
      }
      case JSON -> out.print(new JsonReport(prefix).render(findings));
      case GITHUB -> out.print(new GithubReport(prefix).render(findings));
    }
  }

  /** Fixes can uncover others, so it goes on until none is left, at most a few times. */
  private void applyFixes() throws IOException {
    for (int round = 0; round < 5; round++) {
      SiteSource source = SiteSource.read(site.root());
      SiteBuilder.Read read = SiteBuilder.read(source, site.read(Optional.empty(), false));
      Map<String, String> changed = Fixes.apply(read.findings());
      if (changed.isEmpty()) {
        return;
      }
      for (Map.Entry<String, String> file : changed.entrySet()) {
        Files.writeString(site.root().resolve(file.getKey()), file.getValue());
        spec.commandLine().getErr().println("fixed " + site.prefix() + file.getKey());
      }
    }
  }
}

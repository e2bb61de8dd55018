package dev.errata.cli;

import dev.errata.build.Built;
import dev.errata.build.Revisions;
import dev.errata.build.SiteBuilder;
import dev.errata.catalog.AddressLedger;
import dev.errata.catalog.Catalog;
import dev.errata.cli.check.Format;
import dev.errata.cli.check.Git;
import dev.errata.cli.check.Repairs;
import dev.errata.cli.check.StandardInput;
import dev.errata.cli.console.Failure;
import dev.errata.cli.console.Findings;
import dev.errata.cli.options.SiteFolder;
import dev.errata.cli.watch.Rechecking;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.evidence.Due;
import dev.errata.report.Visible;
import dev.errata.source.SiteSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "  errata check --fix --dry-run        show what that would change",
      "  errata check --format github --changed-since origin/main",
      "  errata check --format sarif > errata.sarif",
      "  errata check --stdin --path pages/npm/eresolve.md < buffer",
      "  errata check --stale                what is due to be looked at again, oldest first"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteFolder site;

  @Option(
      names = "--format",
      paramLabel = "human|json|github|sarif",
      defaultValue = "HUMAN",
      description = "How findings are written (default: human).")
  private Format format;

  @Option(names = "--fix", description = "Apply the safe fixes, then check again.")
  private boolean fix;

  @Option(names = "--dry-run", description = "With --fix: show the changes, and make none.")
  private boolean dryRun;

  @Option(names = "--strict", description = "Exit with 1 for warnings too.")
  private boolean strict;

  @Option(
      names = "--update-lock",
      description = "Record new addresses in urls.lock, so that none is ever lost.")
  private boolean updateLock;

  @Option(
      names = "--stdin",
      description = "Check one file of the site, whose text comes from standard input.")
  private boolean stdin;

  @Option(names = "--path", paramLabel = "FILE", description = "With --stdin: which file it is.")
  private Path path;

  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description =
          "List changed files first, and say where a text changed but not its date (needs git).")
  private String changedSince;

  @Option(
      names = "--stale",
      description =
          "List entries and sources that are due to be looked at again, and check nothing.")
  private boolean stale;

  @Option(names = "--watch", description = "Go on, and check again after each change.")
  private boolean watch;

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuseMixtures();
    site.mustBeSite();
    if (stale) {
      return printStale();
    }
    if (fix && dryRun) {
      new Repairs(site).show(out());
      return 0;
    }
    if (fix) {
      new Repairs(site).apply(spec.commandLine().getErr());
    }
    if (watch) {
      CommandLine line = spec.commandLine();
      new Rechecking(
              site.root(),
              () -> site.read(Optional.empty(), false),
              this::printAgain,
              e -> Failure.tell(e, line))
          .run();
      return 0;
    }
    return checked();
  }

  private int checked() throws IOException {
    Optional<StandardInput> input = stdin ? Optional.of(input()) : Optional.empty();
    SiteSource read = SiteSource.read(site.root());
    SiteSource source = input.map(i -> i.in(read)).orElse(read);
    Built built = SiteBuilder.build(source, site.read(Optional.empty(), stdin));
    List<Diagnostic> findings =
        stdin
            ? built.findings().stream().filter(input.get()::concerns).toList()
            : Findings.join(built.findings(), built.findingsOfFiles(site.jobs()));
    findings = changedSince == null ? findings : changedFirst(built.catalog(), findings);
    out().print(format.render(site, findings));
    boolean bad = strict ? !findings.isEmpty() : findings.stream().anyMatch(Diagnostic::isError);
    if (updateLock && !bad) {
      String text = AddressLedger.updated(source.urlsLock(), built.catalog());
      Files.writeString(site.root().resolve("urls.lock"), text);
    }
    return bad ? 1 : 0;
  }

  /**
   * The lines around the findings tell an editor's problem matcher where a check begins and ends.
   */
  private void printAgain(List<Diagnostic> findings) {
    out().println("Checking…");
    out().print(format.render(site, findings));
    out().println("Waiting for changes.");
    out().flush();
  }

  private void refuseMixtures() {
    if (stdin != (path != null)) {
      throw wrong("--stdin and --path belong together: the text, and the file that it is");
    }
    if (watch && (stdin || stale || changedSince != null || updateLock)) {
      throw wrong("--watch goes with --fix and --format alone");
    }
    if (stdin && (fix || updateLock)) {
      throw wrong("--stdin changes no file, so it takes neither --fix nor --update-lock");
    }
    if (dryRun && !fix) {
      throw wrong("--dry-run belongs to --fix");
    }
  }

  private StandardInput input() throws IOException {
    return StandardInput.read(System.in, site, path)
        .orElseThrow(() -> wrong(path + " is no page of the site, nor its site.yml"));
  }

  private List<Diagnostic> changedFirst(Catalog catalog, List<Diagnostic> findings)
      throws IOException {
    Git git;
    Set<String> changed;
    try {
      git = Git.since(site.root(), changedSince);
      changed = git.changed();
    } catch (Git.Refused e) {
      throw wrong(e.getMessage());
    }
    Map<String, String> before = new HashMap<>();
    for (String file : changed) {
      if (file.startsWith("pages/")) {
        git.before(file).ifPresent(text -> before.put(file, text));
      }
    }
    List<Diagnostic> all =
        Findings.join(
            findings,
            Revisions.check(catalog, before, site.today()).stream()
                .filter(d -> !catalog.settings().turnedOff().contains(d.code()))
                .toList());
    Comparator<Diagnostic> first =
        Comparator.comparing(d -> !changed.contains(d.span().source().path()));
    return all.stream().sorted(first).toList();
  }

  private int printStale() {
    Catalog catalog =
        SiteBuilder.read(SiteSource.read(site.root()), site.read(Optional.empty(), true)).catalog();
    List<Due> due = Due.of(catalog.entries(), site.today());
    for (Due one : due) {
      String place = site.prefix() + one.place().source().path() + ":" + one.place().line();
      out().println(one.day() + "  " + Visible.line(place + "  " + one.what()));
    }
    if (due.isEmpty()) {
      out().println("Nothing is due.");
    }
    return strict && !due.isEmpty() ? 1 : 0;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}

package dev.errata.cli;

import dev.errata.cli.console.Browser;
import dev.errata.cli.console.Failure;
import dev.errata.cli.console.Findings;
import dev.errata.cli.options.SiteFolder;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.report.HumanReport;
import dev.errata.serve.DevServer;
import dev.errata.serve.DevServer.Setup;
import dev.errata.serve.http.Listener.PortInUse;
import dev.errata.serve.live.Editor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata serve}: shows a site on this machine while it is being written. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Shows the site on this machine while you write: a saved file is on screen at once.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata serve --open             show this folder's site in the browser",
      "  errata serve --port 0           on any free port",
      "  errata serve --editor idea      links to files open in IntelliJ IDEA",
      "",
      "Findings are on the page they concern, and all of them at /__errata/. Ctrl-C ends it."
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SiteFolder site;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Where it listens, on this machine only (default: 4000); 0 for any free port.")
  private int port;

  @Option(names = "--open", description = "Open the site in the browser.")
  private boolean open;

  @Option(
      names = "--editor",
      paramLabel = "NAME",
      defaultValue = "${env:ERRATA_EDITOR:-VSCODE}",
      description =
          "What links to files open: vscode, vscodium, cursor, zed, idea or none"
              + " (default: $ERRATA_EDITOR, or vscode).")
  private Editor editor;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), port + " is no port: take 0 to 65535");
    }
    if (!java.nio.file.Files.isDirectory(site.root())) {
      throw new ParameterException(spec.commandLine(), "there is no folder " + site.root());
    }
    Setup setup =
        new Setup(
            site.root(),
            port,
            editor,
            () -> site.read(Optional.empty(), true),
            this::tell,
            e -> Failure.tell(e, spec.commandLine()));
    PrintWriter out = spec.commandLine().getOut();
    try (DevServer server = DevServer.start(setup)) {
      out.println("Serving " + server.url() + " (Ctrl-C ends it)");
      out.flush();
      if (open && !Browser.open(server.url())) {
        out.println("No browser could be opened; the address is above.");
        out.flush();
      }
      server.await();
      return 0;
    } catch (PortInUse e) {
      String help =
          e.getMessage() + "; choose another with --port N, or any free one with --port 0";
      throw new ParameterException(spec.commandLine(), help);
    }
  }

  private void tell(List<Diagnostic> findings) {
    PrintWriter err = spec.commandLine().getErr();
    if (findings.isEmpty()) {
      err.println("Nothing to mend.");
      err.flush();
    } else {
      Findings.print(spec, site.prefix(), findings.stream().limit(MOST).toList());
      if (findings.size() > MOST) {
        err.println("of " + HumanReport.summary(findings) + "; all of them: /__errata/");
        err.flush();
      }
    }
  }

  /** Findings printed after a change; all of them are on the page that lists them. */
  private static final int MOST = 20;
}

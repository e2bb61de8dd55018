package dev.errata.cli.console;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.report.HumanReport;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Shows findings on standard error. */
public final class Findings {
  /** On a terminal nobody reads more at once; a file or a pipe gets all. */
  public static final int ON_TERMINAL = 50;

  private Findings() {}

  public static List<Diagnostic> join(List<Diagnostic> some, List<Diagnostic> more) {
    return Stream.concat(some.stream(), more.stream()).sorted(Diagnostic.ORDER).distinct().toList();
  }

  public static void print(CommandSpec spec, String prefix, List<Diagnostic> findings) {
    int limit = Terminal.progress() ? ON_TERMINAL : Integer.MAX_VALUE;
    String text =
        new HumanReport(prefix, Terminal.coloursErr(), limit, Terminal.columnsErr())
            .render(findings);
    spec.commandLine().getErr().print(text);
    spec.commandLine().getErr().flush();
  }
}

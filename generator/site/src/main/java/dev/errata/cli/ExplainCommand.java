package dev.errata.cli;

import dev.errata.cli.console.Terminal;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Explanation;
import dev.errata.diagnostic.Suggestion;
import dev.errata.report.Wrapped;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata explain}: what a finding means, with a wrong and a right example. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a finding's code; without a code, lists them all.",
    footerHeading = "%nExample:%n",
    footer = "  errata explain yaml-unquoted-colon")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "The code in square brackets of a finding, such as unknown-key.")
  private String code;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (code == null) {
      Arrays.stream(Code.values()).forEach(c -> out.println(line(c)));
      return 0;
    }
    Code found = Code.byId(code.toLowerCase(Locale.ROOT)).orElseThrow(this::unknown);
    out.print(new Wrapped(Terminal.columnsOut()).markdown(Explanation.of(found).text()));
    return 0;
  }

  private static String line(Code code) {
    return String.format(
        Locale.ROOT,
        "%-28s %-8s %s",
        code.id(),
        code.severity().word(),
        Explanation.of(code).title());
  }

  private ParameterException unknown() {
    List<String> ids = Arrays.stream(Code.values()).map(Code::id).toList();
    Optional<String> nearest = Suggestion.didYouMean(code, ids);
    return new ParameterException(
        spec.commandLine(),
        "no finding has the code \""
            + code
            + "\"; "
            + nearest.orElse("'errata explain' without a code lists them all"));
  }
}

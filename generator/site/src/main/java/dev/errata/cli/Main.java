package dev.errata.cli;

import dev.errata.cli.author.InitCommand;
import dev.errata.cli.author.NewCommand;
import dev.errata.cli.console.Failure;
import dev.errata.cli.console.Terminal;
import dev.errata.cli.console.Version;
import dev.errata.cli.console.WrongUsage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errata}: reads the command line and runs one command. */
@Command(
    name = "errata",
    description = "Turns a folder of error entries into a site where a pasted error finds its fix.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  errata build                    check this folder and write the site to public/",
      "  errata check --format github    findings as annotations of a pull request",
      "  mvn verify 2>&1 | errata match  the entry that fits what a tool printed",
      "  errata explain unknown-key      what a finding means",
      "",
      "Exit codes: 0 fine, 1 the content has errors or nothing matched, 2 wrong usage, 3 a bug."
    },
    subcommands = {
      BuildCommand.class,
      CheckCommand.class,
      MatchCommand.class,
      NewCommand.class,
      InitCommand.class,
      ServeCommand.class,
      SchemaCommand.class,
      ExplainCommand.class,
      LspCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String... args) {
    System.exit(run(writer(FileDescriptor.out), writer(FileDescriptor.err), args));
  }

  /** Runs one command with these streams; what tests call. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out).setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setUsageHelpWidth(Terminal.width());
    line.setParameterExceptionHandler(new WrongUsage());
    line.setExecutionExceptionHandler(new Failure());
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? For example: errata build");
  }

  /** UTF-8 whatever the locale says: a site's text is UTF-8, and so is what is piped on. */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
  }
}

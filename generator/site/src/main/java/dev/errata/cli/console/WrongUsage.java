package dev.errata.cli.console;

import dev.errata.report.Visible;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what was wrong with the arguments, and where help is. */
public final class WrongUsage implements IParameterExceptionHandler {
  public static final int EXIT = 2;
  private static final Pattern CHOICE =
      Pattern.compile("(?<=expected one of )(\\[[A-Z_, ]+\\])(?: \\(case-insensitive\\))?");

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("errata: " + Visible.line(asInHelp(e.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
      err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
    err.flush();
    return EXIT;
  }

  /** picocli lists a choice by the names of Java's constants; the help has them in lower case. */
  private static String asInHelp(String message) {
    return CHOICE
        .matcher(message)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1).toLowerCase(Locale.ROOT)));
  }
}

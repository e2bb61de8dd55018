package dev.errata.cli.console;

import dev.errata.report.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Ends a command that could not go on: trouble with the disk in one line and exit code 1, anything
 * else as a bug with a report to hand in and exit code 3.
 */
public final class Failure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return tell(e, command);
  }

  /** Says why something failed, also where the command goes on, and gives its exit code. */
  public static int tell(Throwable e, CommandLine command) {
    PrintWriter err = command.getErr();
    Throwable cause = e instanceof UncheckedIOException io ? io.getCause() : e;
    if (cause instanceof IOException io) {
      err.println("errata: " + Visible.line(said(io)));
      err.flush();
      return 1;
    }
    err.println("errata: this is a bug in Errata: " + Visible.line(String.valueOf(e)));
    err.println("Please report it with the text in " + report(e, command.getParseResult()));
    err.flush();
    return 3;
  }

  /** What the disk said, in words: the exception's class is often the only reason it gives. */
  public static String said(IOException e) {
    if (e instanceof FileSystemException file && file.getFile() != null) {
      String reason = file.getReason() == null ? words(e) : file.getReason();
      return file.getFile() + ": " + reason;
    }
    return e.getMessage() == null ? words(e) : e.getMessage();
  }

  private static String words(IOException e) {
    String name = e.getClass().getSimpleName().replace("Exception", "");
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private static String report(Throwable e, ParseResult parsed) {
    StringBuilder text = new StringBuilder();
    text.append("errata ").append(Version.number()).append(", Java ").append(Runtime.version());
    text.append("\narguments: ").append(parsed.originalArgs()).append('\n');
    for (Throwable at = e; at != null; at = at.getCause()) {
      text.append(at).append('\n');
      Arrays.stream(at.getStackTrace())
          .forEach(frame -> text.append("  ").append(frame).append('\n'));
    }
    try {
      Path file = Files.createTempFile("errata-bug-", ".txt");
      Files.writeString(file, text);
      return file.toString();
    } catch (IOException noFile) {
      return "(no file could be written):\n" + text;
    }
  }
}

package dev.errata.cli.console;

import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/**
 * Whether a person watches: the launcher tells which streams are terminals, since Java can't ask
 * for one stream alone.
 */
public final class Terminal {
  private static final int NARROWEST = 55;
  private static final int WIDEST = 100;

  private Terminal() {}

  /** Whether results may be coloured. */
  public static boolean coloursOut() {
    return coloursAllowed() && isTerminal("errata.stdout");
  }

  /** Whether findings and progress on standard error may be coloured. */
  public static boolean coloursErr() {
    return coloursAllowed() && isTerminal("errata.stderr");
  }

  /** Whether progress may be shown: standard error is a terminal. */
  public static boolean progress() {
    return isTerminal("errata.stderr");
  }

  /** Whether standard output is a terminal. */
  public static boolean isOutput() {
    return isTerminal("errata.stdout");
  }

  public static Ansi ansi() {
    return coloursOut() ? Ansi.ON : Ansi.OFF;
  }

  private static boolean isTerminal(String property) {
    return "terminal".equals(System.getProperty(property));
  }

  /** By https://no-color.org: set and not empty means no colours. */
  private static boolean coloursAllowed() {
    String none = System.getenv("NO_COLOR");
    return (none == null || none.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
  }

  /** How wide help is printed: as wide as the terminal says that it is, within reason. */
  public static int width() {
    int columns = columns();
    return columns > 0 ? Math.clamp(columns, NARROWEST, WIDEST) : WIDEST;
  }

  /** How wide standard output is; 0 where it is no terminal, or nothing tells. */
  public static int columnsOut() {
    return isTerminal("errata.stdout") ? columns() : 0;
  }

  /** How wide standard error is; 0 where it is no terminal, or nothing tells. */
  public static int columnsErr() {
    return isTerminal("errata.stderr") ? columns() : 0;
  }

  /** What the person set, or else what the launcher found. */
  private static int columns() {
    return Stream.of(System.getenv("COLUMNS"), System.getProperty("errata.columns"))
        .filter(columns -> columns != null && columns.matches("\\d{1,4}"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}

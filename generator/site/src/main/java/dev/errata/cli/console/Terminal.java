package dev.errata.cli.console;

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
    String columns = System.getenv("COLUMNS");
    boolean known = columns != null && columns.matches("\\d{1,4}");
    return known ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST) : WIDEST;
  }
}

package dev.errata.cli.console;

import java.io.Console;
import java.util.List;
import java.util.Optional;

/** Asks a person, where one sits at a terminal; elsewhere every question answers itself. */
public final class Questions {
  private final Console console;

  private Questions(Console console) {
    this.console = console;
  }

  /** Questions to whoever sees the output and types the input; to nobody in a pipe. */
  public static Questions toTerminal() {
    Console console = System.console();
    return new Questions(console != null && console.isTerminal() ? console : null);
  }

  /** Questions that are not asked. */
  public static Questions toNobody() {
    return new Questions(null);
  }

  public boolean areAsked() {
    return console != null;
  }

  /** What is typed; the proposal for an empty line or where nobody is asked. */
  public String text(String question, String proposal) {
    if (console == null) {
      return proposal;
    }
    String hint = proposal.isEmpty() ? "" : " [" + proposal + "]";
    String typed = console.readLine("%s%s: ", question, hint);
    return typed == null || typed.isBlank() ? proposal : typed.strip();
  }

  /**
   * One of the choices, by its number or its words; the first one for an empty line or where nobody
   * is asked.
   */
  public String choice(String question, List<String> choices) {
    if (console == null || choices.size() < 2) {
      return choices.getFirst();
    }
    return chosen(question, choices, "1").orElse(choices.getFirst());
  }

  /** The same where no choice is likelier than others: nothing unless somebody chose. */
  public Optional<String> pick(String question, List<String> choices) {
    return console == null ? Optional.empty() : chosen(question, choices, "");
  }

  private Optional<String> chosen(String question, List<String> choices, String proposal) {
    console.printf("%s%n", question);
    for (int i = 0; i < choices.size(); i++) {
      console.printf("  %d  %s%n", i + 1, choices.get(i));
    }
    for (int tries = 0; tries < 3; tries++) {
      String typed = text("Number", proposal);
      int number = typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
      if (number >= 1 && number <= choices.size()) {
        return Optional.of(choices.get(number - 1));
      }
      Optional<String> named = choices.stream().filter(typed::equalsIgnoreCase).findFirst();
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  /** Whether the answer begins with a y; the given answer where nobody is asked. */
  public boolean yes(String question, boolean unasked) {
    if (console == null) {
      return unasked;
    }
    String typed = console.readLine("%s [y/N] ", question);
    return typed != null && typed.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
  }
}

package dev.errata.model.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of code blocks that hold commands. A new name of one is a word here. */
public enum Shell {
  POSIX("sh", "bash", "zsh", "shell", "dash", "ksh", "fish"),
  POWERSHELL("powershell", "pwsh", "ps1", "ps"),
  BATCH("bat", "cmd", "batch", "dosbatch"),
  /** Shows a terminal: prompts, commands and what they print. */
  SESSION("console", "shell-session", "shellsession", "sh-session", "terminal");

  private final List<String> names;

  Shell(String... names) {
    this.names = List.of(names);
  }

  /** What authors may call it, in lower case. */
  public List<String> names() {
    return names;
  }

  /** The shell of a language in lower case. */
  public static Optional<Shell> of(String language) {
    return Stream.of(values()).filter(shell -> shell.names.contains(language)).findFirst();
  }
}

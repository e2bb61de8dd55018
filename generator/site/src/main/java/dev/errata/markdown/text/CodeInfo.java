package dev.errata.markdown.text;

import dev.errata.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands behind a code block's fence: {@code sh fix os=linux title="On the server"}.
 *
 * @param language in lower case
 * @param role one of {@link #ROLES}
 * @param os one of {@link #SYSTEMS}
 * @param problems words that mean nothing
 */
public record CodeInfo(
    Optional<String> language,
    Optional<String> role,
    Optional<String> os,
    Optional<String> title,
    List<Problem> problems) {
  /** What a block is for. */
  public static final List<String> ROLES = List.of("diagnose", "fix", "verify", "undo");

  /** Systems that a block may be meant for. */
  public static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

  /** A block of which nothing is said. */
  public static final CodeInfo NONE =
      new CodeInfo(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "shell", "zsh", "powershell", "cmd", "bat");
  private static final int LONGEST_LANGUAGE = 30;
  private static final String TITLE = "title=\"";

  /** A word that means nothing, by its place in the info string. */
  public record Problem(int start, int end, String message, String help) {}

  /** Whether the block shows a terminal: prompts, commands and what they print. */
  public boolean isConsole() {
    return language.filter(Console.LANGUAGES::contains).isPresent();
  }

  /** Whether every line of the block is a command. */
  public boolean isShell() {
    return language.filter(SHELLS::contains).isPresent();
  }

  /** Reads an info string. */
  public static CodeInfo read(String info) {
    Reading reading = new Reading();
    int at = 0;
    while (at < info.length()) {
      if (Character.isWhitespace(info.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(info, at);
      reading.word(info.substring(at, end), at);
      at = end;
    }
    return new CodeInfo(
        reading.language, reading.role, reading.os, reading.title, List.copyOf(reading.problems));
  }

  private static int wordEnd(String info, int from) {
    boolean quoted = false;
    int at = from;
    while (at < info.length() && (quoted || !Character.isWhitespace(info.charAt(at)))) {
      quoted ^= info.charAt(at) == '"';
      at++;
    }
    return at;
  }

  /** A role or system as readers see it. */
  public static String word(String name) {
    return switch (name) {
      case "linux" -> "Linux";
      case "macos" -> "macOS";
      case "windows" -> "Windows";
      default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    };
  }

  /** What was read so far. */
  private static final class Reading {
    private Optional<String> language = Optional.empty();
    private Optional<String> role = Optional.empty();
    private Optional<String> os = Optional.empty();
    private Optional<String> title = Optional.empty();
    private final List<Problem> problems = new ArrayList<>();
    private boolean first = true;

    void word(String word, int at) {
      if (ROLES.contains(word)) {
        role = once(role, word, at);
      } else if (word.startsWith("os=")) {
        system(word, at);
      } else if (word.startsWith(TITLE) && word.endsWith("\"") && word.length() > TITLE.length()) {
        title = Optional.of(word.substring(TITLE.length(), word.length() - 1));
      } else if (first && word.indexOf('=') < 0) {
        language(word, at);
      } else {
        unknown(word, at);
      }
      first = false;
    }

    private Optional<String> once(Optional<String> before, String word, int at) {
      if (before.isPresent()) {
        problem(
            word,
            at,
            "a code block has one role, and this one is \"" + before.get() + "\" already",
            "keep one of the two");
      }
      return before.or(() -> Optional.of(word));
    }

    private void system(String word, int at) {
      String name = word.substring("os=".length());
      if (SYSTEMS.contains(name)) {
        os = Optional.of(name);
        return;
      }
      String help =
          Suggestion.nearest(name, SYSTEMS)
              .map(near -> "did you mean os=" + near + " ?")
              .orElse("systems are os=" + String.join(", os=", SYSTEMS));
      problem(word, at, "no system is called \"" + name + "\"", help);
    }

    private void language(String word, int at) {
      String name = word.toLowerCase(Locale.ROOT);
      if (isLanguage(name)) {
        language = Optional.of(name);
      } else {
        problem(
            word,
            at,
            "this is no name of a language",
            "languages are words such as sh, powershell or console");
      }
    }

    private static boolean isLanguage(String name) {
      return name.length() <= LONGEST_LANGUAGE
          && Character.isLetterOrDigit(name.charAt(0))
          && name.chars()
              .allMatch(
                  c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "+#._-".indexOf(c) >= 0);
    }

    private void unknown(String word, int at) {
      List<String> known =
          Stream.concat(ROLES.stream(), Stream.of("os=linux", "os=macos", "os=windows")).toList();
      String help =
          Suggestion.nearest(word, known)
              .map(near -> "did you mean " + near + " ?")
              .orElse(
                  "roles are "
                      + String.join(", ", ROLES)
                      + "; also os=linux, os=macos, os=windows and title=\"…\"");
      problem(word, at, "a code block has no role or attribute \"" + word + "\"", help);
    }

    private void problem(String word, int at, String message, String help) {
      problems.add(new Problem(at, at + word.length(), message, help));
    }
  }
}

package dev.errata.model.code;

import dev.errata.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private static final int LONGEST_LANGUAGE = 30;
  private static final String OS = "os=";
  private static final String TITLE = "title=\"";

  /** What a block is for. */
  public static final List<String> ROLES = List.of("diagnose", "fix", "verify", "undo");

  /** Systems that a block may be meant for. */
  public static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

  /** A block of which nothing is said. */
  public static final CodeInfo NONE =
      new CodeInfo(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** The same as authors write them: {@code os=linux}. */
  public static final List<String> SYSTEM_WORDS = SYSTEMS.stream().map(os -> OS + os).toList();

  /** A word that means nothing, by its place in the info string. */
  public record Problem(int start, int end, String message, String help) {}

  /** Whether the block shows a terminal: prompts, commands and what they print. */
  public boolean isConsole() {
    return shell().filter(shell -> shell == Shell.SESSION).isPresent();
  }

  /** Whether every line of the block is a command. */
  public boolean isShell() {
    return shell().filter(shell -> shell != Shell.SESSION).isPresent();
  }

  /** Whether the block's role is this one of {@link #ROLES}. */
  public boolean is(String name) {
    return role.filter(name::equals).isPresent();
  }

  /** The shell that its commands are for; absent where its language is none. */
  public Optional<Shell> shell() {
    return language.flatMap(Shell::of);
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

  /** The system as readers see it: a name, the same in every language. */
  public Optional<String> system() {
    return os.map(
        name ->
            switch (name) {
              case "linux" -> "Linux";
              case "macos" -> "macOS";
              default -> "Windows";
            });
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
        if (isFirst(role, "role", word, at)) {
          role = Optional.of(word);
        }
      } else if (word.startsWith(OS)) {
        system(word, at);
      } else if (word.startsWith(TITLE) && word.endsWith("\"") && word.length() > TITLE.length()) {
        String name = word.substring(TITLE.length(), word.length() - 1);
        if (isFirst(title, "title", word, at)) {
          title = Optional.of(name);
        }
      } else if (first && word.indexOf('=') < 0) {
        language(word, at);
      } else {
        unknown(word, at);
      }
      first = false;
    }

    /** Whether the block has none of these yet; a second one is a problem. */
    private boolean isFirst(Optional<String> before, String what, String word, int at) {
      before.ifPresent(
          first ->
              problem(
                  word,
                  at,
                  "a code block has one " + what + ", and this one has \"" + first + "\" already",
                  "keep one of the two"));
      return before.isEmpty();
    }

    private void system(String word, int at) {
      String name = word.substring(OS.length());
      if (SYSTEMS.contains(name)) {
        if (isFirst(os, "system", word, at)) {
          os = Optional.of(name);
        }
        return;
      }
      String help =
          Suggestion.nearest(name, SYSTEMS)
              .map(near -> "did you mean " + OS + near + " ?")
              .orElse("systems are " + String.join(", ", SYSTEM_WORDS));
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
      List<String> known = Stream.concat(ROLES.stream(), SYSTEM_WORDS.stream()).toList();
      String help =
          Suggestion.nearest(word, known)
              .map(near -> "did you mean " + near + " ?")
              .orElse(
                  "roles are "
                      + String.join(", ", ROLES)
                      + "; also "
                      + String.join(", ", SYSTEM_WORDS)
                      + " and title=\"…\"");
      problem(word, at, "a code block has no role or attribute \"" + word + "\"", help);
    }

    private void problem(String word, int at, String message, String help) {
      problems.add(new Problem(at, at + word.length(), message, help));
    }
  }
}

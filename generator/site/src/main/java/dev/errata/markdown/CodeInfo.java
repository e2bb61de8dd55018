package dev.errata.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands behind a code block's fence: {@code sh fix os=linux title="On the server"}.
 *
 * @param role one of {@link #ROLES}
 * @param os one of {@link #SYSTEMS}
 */
record CodeInfo(
    Optional<String> language, Optional<String> role, Optional<String> os, Optional<String> title) {
  /** What a block is for. */
  static final List<String> ROLES = List.of("diagnose", "fix", "verify", "undo");

  /** Systems that a block may be meant for. */
  static final List<String> SYSTEMS = List.of("linux", "macos", "windows");

  static final CodeInfo NONE =
      new CodeInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads an info string; words that it does not know are findings. */
  static CodeInfo read(BasedSequence info, Writing writing) {
    CodeInfo read = NONE;
    int at = 0;
    boolean first = true;
    while (at < info.length()) {
      if (Character.isWhitespace(info.charAt(at))) {
        at++;
        continue;
      }
      int end = wordEnd(info, at);
      BasedSequence word = info.subSequence(at, end);
      boolean language = first && !ROLES.contains(word.toString()) && word.indexOf('=') < 0;
      read = language ? read.withLanguage(word, writing) : read.with(word, writing);
      first = false;
      at = end;
    }
    return read;
  }

  private static int wordEnd(BasedSequence info, int from) {
    boolean quoted = false;
    int at = from;
    while (at < info.length() && (quoted || !Character.isWhitespace(info.charAt(at)))) {
      quoted ^= info.charAt(at) == '"';
      at++;
    }
    return at;
  }

  private CodeInfo withLanguage(BasedSequence word, Writing writing) {
    String name = word.unescape().toLowerCase(Locale.ROOT);
    if (!name.matches("[a-z0-9][a-z0-9+#._-]{0,30}")) {
      writing.find(Code.UNKNOWN_CODE_ATTRIBUTE, word, "this is no name of a language");
      return this;
    }
    return new CodeInfo(Optional.of(name), role, os, title);
  }

  private CodeInfo with(BasedSequence word, Writing writing) {
    String text = word.unescape();
    if (ROLES.contains(text)) {
      return new CodeInfo(language, Optional.of(text), os, title);
    }
    if (text.startsWith("os=")) {
      String system = text.substring("os=".length());
      if (SYSTEMS.contains(system)) {
        return new CodeInfo(language, role, Optional.of(system), title);
      }
      unknown(
          word,
          "no system is called \"" + system + "\"",
          Suggestion.nearest(system, SYSTEMS).map(s -> "os=" + s),
          writing);
      return this;
    }
    if (text.startsWith("title=\"")
        && text.endsWith("\"")
        && text.length() > "title=\"\"".length()) {
      return new CodeInfo(language, role, os, Optional.of(text.substring(7, text.length() - 1)));
    }
    unknown(
        word,
        "a code block has no role or attribute \"" + text + "\"",
        Suggestion.nearest(text, ROLES),
        writing);
    return this;
  }

  private static void unknown(
      BasedSequence word, String message, Optional<String> near, Writing writing) {
    String help =
        near.map(n -> "did you mean " + n + " ?")
            .orElse(
                "roles are "
                    + String.join(", ", ROLES)
                    + "; systems are os="
                    + String.join(", os=", SYSTEMS));
    Diagnostic found =
        Diagnostic.of(Code.UNKNOWN_CODE_ATTRIBUTE, writing.place(word), message).withHelp(help);
    writing.find(found);
  }

  /** A role or system as readers see it. */
  static String word(String name) {
    return switch (name) {
      case "linux" -> "Linux";
      case "macos" -> "macOS";
      case "windows" -> "Windows";
      default -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    };
  }
}

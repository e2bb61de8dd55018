package dev.errata.draft;

import dev.errata.model.Category;
import dev.errata.model.Slug;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses from a log which tool printed it, and so which category it belongs to. */
public final class CategoryGuess {
  private record Sign(String title, Pattern pattern) {}

  /** How the commonest tools print; the more special ones first. */
  private static final List<Sign> SIGNS =
      List.of(
          sign("npm", "(?m)^npm (?:ERR!|error)"),
          sign("pip", "(?m)^\\s*(?:ERROR: )?pip(?:3)?\\b|\\bpip install|externally-managed"),
          sign("TypeScript", "\\berror TS\\d{4}\\b"),
          sign("Rust", "error\\[E\\d{4}\\]|(?m)^thread '.*' panicked at"),
          sign("Go", "(?m)^goroutine \\d+ \\[|(?m)^go: "),
          sign("Maven", "(?m)^\\[ERROR\\] (?:Failed to execute goal|.*pom\\.xml)"),
          sign("Gradle", "(?m)^\\* What went wrong:|(?m)^> Task :"),
          sign("Kubernetes", "\\bkubectl\\b|\\bkubelet\\b|CrashLoopBackOff"),
          sign("Docker", "(?m)^docker: |docker daemon|docker\\.sock|(?m)^failed to solve:"),
          sign("PostgreSQL", "\\bpsql: |\\bpg_\\w+|FATAL: +\\w|SQLSTATE"),
          sign("SSH", "(?m)^ssh: |(?m)^Permission denied \\(publickey|@@@@@@"),
          sign(
              "Git",
              "(?m)^(?:fatal|hint|remote): |\\bgit (?:pull|push|clone|config|rebase)\\b"
                  + "|(?m)^error: (?:src refspec|failed to push|pathspec) "),
          sign(
              "Python",
              "Traceback \\(most recent call last\\)|(?m)^\\s*File \".*\\.py\", line \\d"),
          sign("Node.js", "\\bnode:internal\\b|\\(node:\\w|(?m)^Node\\.js v\\d|\\(node:\\d+\\)"),
          sign(
              "Java",
              "(?m)^\\s+at [\\w.$]+\\([\\w]+\\.java:\\d+\\)|\\bjava\\.\\w+\\.\\w+Exception"
                  + "|(?m)^\\S+\\.java:\\d+: (?:error|warning): "),
          sign("Ruby", "\\.rb:\\d+:in [`']"),
          sign("PHP", "PHP (?:Fatal|Parse) error"),
          sign(".NET", "\\berror CS\\d{4}\\b|\\bSystem\\.\\w+Exception\\b"));

  private CategoryGuess() {}

  private static Sign sign(String title, String pattern) {
    return new Sign(title, Pattern.compile(pattern));
  }

  /**
   * A category's title: one of the site's where the log speaks of it, else the tool's name where
   * its way of printing is known.
   */
  public static Optional<String> of(String log, Collection<Category> categories) {
    Optional<String> tool =
        SIGNS.stream().filter(s -> s.pattern().matcher(log).find()).map(Sign::title).findFirst();
    Optional<String> known = tool.flatMap(t -> existing(t, categories));
    return known.or(() -> named(log, categories)).or(() -> tool);
  }

  /** The site's own title of a category, by its title or its folder. */
  public static Optional<String> existing(String name, Collection<Category> categories) {
    return categories.stream()
        .filter(c -> c.title().equalsIgnoreCase(name) || c.slug().equals(Slug.of(name)))
        .map(Category::title)
        .findFirst();
  }

  /** The category whose name the log says most often. */
  private static Optional<String> named(String log, Collection<Category> categories) {
    String text = log.toLowerCase(Locale.ROOT);
    return categories.stream()
        .filter(c -> times(text, c.title()) > 0)
        .max(Comparator.comparingInt((Category c) -> times(text, c.title())))
        .map(Category::title);
  }

  private static int times(String text, String title) {
    String word = title.toLowerCase(Locale.ROOT);
    int times = 0;
    for (int at = text.indexOf(word); at >= 0 && !word.isEmpty(); at = text.indexOf(word, at + 1)) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      times += starts && ends ? 1 : 0;
    }
    return times;
  }
}

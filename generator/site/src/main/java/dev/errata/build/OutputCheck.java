package dev.errata.build;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at finished pages for what only the output shows: empty addresses, and a template's own
 * syntax where no content ever stands.
 *
 * <p>A scan over the tags, without a tree. Text, and attributes that carry words, are not looked
 * at: an entry may honestly show {@code ${…}} or {@code <#if>}, and refusing it would be the worse
 * mistake.
 */
final class OutputCheck {
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "poster");
  private static final Set<String> OURS =
      Set.of("href", "src", "action", "poster", "class", "id", "for", "rel", "type", "integrity");
  private static final List<String> SIGNS = List.of("${", "#{", "<#", "</#", "[=");
  private static final String SCRIPT = "script";
  private static final String STYLE = "style";
  private static final int SHOWN = 60;

  private final SourceText page;
  private final String html;
  private final List<Diagnostic> found = new ArrayList<>();

  private OutputCheck(SourceText page) {
    this.page = page;
    this.html = page.text();
  }

  /** The same recipe, whose making also checks a page. */
  static Recipe checked(Recipe recipe) {
    if (!recipe.path().value().endsWith(".html")) {
      return recipe;
    }
    return new Recipe(
        recipe.path(),
        recipe.print(),
        () -> {
          Recipe.Made made = recipe.make();
          List<Diagnostic> all = new ArrayList<>(made.findings());
          String html = new String(made.bytes(), StandardCharsets.UTF_8);
          all.addAll(findings(new SourceText("public/" + recipe.path().value(), html)));
          return new Recipe.Made(made.bytes(), all);
        });
  }

  /** What is wrong with a finished page. */
  static List<Diagnostic> findings(SourceText page) {
    OutputCheck check = new OutputCheck(page);
    int at = page.text().indexOf('<');
    while (at >= 0) {
      at = check.html.indexOf('<', check.markup(at));
    }
    return check.found;
  }

  /** Checks what starts at a {@code <}; gives the place after it. */
  private int markup(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    int name = at + 1;
    int end = name;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    if (end == name) {
      return name;
    }
    int after = attributes(end);
    boolean maybeRaw = end - name == SCRIPT.length() || end - name == STYLE.length();
    return maybeRaw ? raw(html.substring(name, end).toLowerCase(Locale.ROOT), after) : after;
  }

  /** Scripts and styles hold no tags up to their end. */
  private int raw(String element, int after) {
    if (!element.equals(SCRIPT) && !element.equals(STYLE)) {
      return after;
    }
    int end = html.indexOf("</" + element, after);
    return end < 0 ? html.length() : end;
  }

  /** Checks the attributes of one tag; gives the place after its {@code >}. */
  private int attributes(int from) {
    int at = from;
    while (at < html.length() && html.charAt(at) != '>') {
      int name = at;
      while (at < html.length() && !isEnd(html.charAt(at)) && html.charAt(at) != '=') {
        at++;
      }
      if (at > name && at < html.length() && html.charAt(at) == '=') {
        at = value(name, at, at + 1);
      } else {
        at = Math.max(at, name + 1);
      }
    }
    return Math.min(html.length(), at + 1);
  }

  /** Checks the value from a place on, of the attribute that is named before it. */
  private int value(int name, int nameEnd, int from) {
    char quote = from < html.length() ? html.charAt(from) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = html.indexOf(quote, from + 1);
      int to = end < 0 ? html.length() : end;
      if (isSuspect(from + 1, to)) {
        check(html.substring(name, nameEnd), html.substring(from + 1, to), from);
      }
      return Math.min(html.length(), to + 1);
    }
    int to = from;
    while (to < html.length() && !isEnd(html.charAt(to))) {
      to++;
    }
    if (isSuspect(from, to)) {
      check(html.substring(name, nameEnd), html.substring(from, to), from);
    }
    return to;
  }

  /** Whether a value may be blank or hold a sign; nearly none may, so no text is copied for it. */
  private boolean isSuspect(int from, int to) {
    if (from == to || html.charAt(from) <= ' ' || html.charAt(from) > 0x7f) {
      return true;
    }
    for (int i = from; i < to; i++) {
      switch (html.charAt(i)) {
        case '{', '<', '[' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isEnd(char c) {
    return c <= ' ' || c == '>';
  }

  private void check(String written, String value, int at) {
    String name = written.toLowerCase(Locale.ROOT);
    if (ADDRESSES.contains(name) && value.isBlank()) {
      add(Code.OUTPUT_EMPTY_LINK, at - 1, "a link in this page is empty");
    }
    Optional<String> sign = SIGNS.stream().filter(value::contains).findFirst();
    if (OURS.contains(name) && sign.isPresent()) {
      String what = ADDRESSES.contains(name) ? "a link" : "the attribute " + name;
      add(Code.OUTPUT_LEFTOVER, at - 1, what + " in this page holds template syntax");
    }
  }

  private void add(Code code, int at, String message) {
    int line = page.line(at);
    int end = page.lineStart(line) + page.lineText(line).length();
    found.add(
        Diagnostic.of(code, page.span(at, Math.min(end, at + SHOWN)), message)
            .withHelp("correct the template that makes it"));
  }
}

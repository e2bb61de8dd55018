package dev.errata.build;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.SourceText;
import dev.errata.recipe.Recipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at finished pages for what only the output shows: empty addresses, and a template's own
 * syntax in one. The page's text is not looked at: it may honestly show such signs.
 */
final class OutputCheck {
  private OutputCheck() {}

  /** The same recipe, whose making also checks a page. */
  static Recipe checked(Recipe recipe) {
    if (!recipe.path().value().endsWith(".html")) {
      return recipe;
    }
    return new Recipe(
        recipe.path(),
        recipe.fingerprint(),
        () -> {
          Recipe.Made made = recipe.make();
          List<Diagnostic> all = new ArrayList<>(made.findings());
          String html = new String(made.bytes(), StandardCharsets.UTF_8);
          check(new SourceText("public/" + recipe.path().value(), html), all);
          return new Recipe.Made(made.bytes(), all);
        });
  }

  private static void check(SourceText page, List<Diagnostic> found) {
    String html = page.text();
    for (int at = html.indexOf("=\""); at >= 0; at = html.indexOf("=\"", at + 1)) {
      if (endsWith(html, at, "href") || endsWith(html, at, "src")) {
        int end = html.indexOf('"', at + 2);
        String value = end < 0 ? "" : html.substring(at + 2, end);
        if (value.isBlank()) {
          found.add(finding(Code.OUTPUT_EMPTY_LINK, page, at, "a link in this page is empty"));
        } else if (value.contains("${") || value.contains("<#") || value.contains("[=")) {
          found.add(
              finding(Code.OUTPUT_LEFTOVER, page, at, "a link in this page holds template syntax"));
        }
      }
    }
  }

  private static boolean endsWith(String html, int at, String name) {
    int start = at - name.length();
    return start > 0 && html.startsWith(name, start) && html.charAt(start - 1) <= ' ';
  }

  private static Diagnostic finding(Code code, SourceText page, int at, String message) {
    int line = page.line(at);
    int start = page.lineStart(line);
    return Diagnostic.of(
            code, page.span(at, Math.min(start + page.lineText(line).length(), at + 60)), message)
        .withHelp("correct the template that makes it");
  }
}

package dev.errata.page.address;

import dev.errata.model.Body.SafeHtml;
import java.util.regex.Pattern;

/** An entry's text as the pages of other addresses show it. */
public final class Plain {
  /** Links would lead from the wrong page, and variables have no values there. */
  private static final Pattern LEFT_OUT = Pattern.compile("</?+(?!(?:code|em|strong)\\b)[^>]*>");

  private Plain() {}

  /** The same words with their code and emphasis, and nothing that is bound to its own page. */
  public static SafeHtml words(SafeHtml html) {
    return new SafeHtml(LEFT_OUT.matcher(html.value()).replaceAll(""));
  }
}

package dev.errata.page.fix;

import dev.errata.model.Body.SafeHtml;
import dev.errata.model.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quick fix whose command can be found by the button that copies it.
 *
 * @param marked whether there is a command
 */
public record MarkedFix(SafeHtml html, boolean marked) {
  private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  /** The quick fix of an entry, its command marked with {@code data-command}. */
  public static MarkedFix of(Entry entry) {
    String html = entry.quickFix().html().value();
    String command = entry.command().orElse("");
    Matcher code = CODE.matcher(html);
    while (!command.isEmpty() && code.find()) {
      if (text(code.group(1)).equals(command)) {
        String before = html.substring(0, code.start());
        String after = html.substring(code.start() + "<code>".length());
        return new MarkedFix(new SafeHtml(before + "<code data-command>" + after), true);
      }
    }
    return new MarkedFix(entry.quickFix().html(), false);
  }

  private static String text(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

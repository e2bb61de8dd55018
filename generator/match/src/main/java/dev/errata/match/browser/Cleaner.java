package dev.errata.match.browser;

import dev.errata.match.scrub.Scrubber;
import org.teavm.jso.JSExport;

/** The scrubber for the page, a script of its own: it is loaded only when somebody shares a log. */
public final class Cleaner {
  private Cleaner() {}

  /** The text without secrets, and how often which kind was replaced, as JSON. */
  @JSExport
  public static String scrub(String log) {
    Scrubber.Scrubbed scrubbed = Scrubber.clean(log);
    Json json = new Json().open("{").key("text").value(scrubbed.text());
    json.key("replaced").open("{");
    for (Scrubber.Replaced replaced : scrubbed.replaced()) {
      json.key(replaced.mark()).number(replaced.times());
    }
    return json.close("}").close("}").toString();
  }
}

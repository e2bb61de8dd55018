package dev.errata.match.browser;

import dev.errata.match.Answer;
import dev.errata.match.Match;
import dev.errata.match.Matcher;
import dev.errata.match.scrub.Scrubber;
import java.util.Map;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What the page's own JavaScript may call: one matcher, bytes in and JSON out. */
public final class Browser {
  private static Matcher matcher;

  private Browser() {}

  /** Opens an index by its manifest. */
  @JSExport
  public static void open(@JSByRef byte[] manifest) {
    matcher = Matcher.open(manifest);
  }

  /** A JSON array of file names to load before the query can be answered. */
  @JSExport
  public static String need(String query) {
    return new Json().values(matcher.need(query)).toString();
  }

  /** Takes the bytes of a file that was needed. */
  @JSExport
  public static void load(String name, @JSByRef byte[] file) {
    matcher.load(name, file);
  }

  /** The answer as JSON. */
  @JSExport
  public static String answer(String query, int limit) {
    Answer answer = matcher.answer(query, limit);
    Json json = new Json().open('{').key("lines").plain("" + answer.lines());
    json.key("entries").plain("" + answer.entries()).key("matches").open('[');
    for (Match match : answer.matches()) {
      write(match, json);
    }
    return json.close(']').close('}').toString();
  }

  private static void write(Match match, Json json) {
    json.open('{');
    json.key("entry").value(match.entry()).key("url").value(match.url());
    json.key("title").value(match.title());
    json.key("score").plain(tenths(match.score()));
    json.key("confident").plain(match.confident() ? "true" : "false");
    json.key("signature").value(match.signature()).key("line").plain("" + match.line());
    json.key("text").value(match.text()).key("captures").open('{');
    for (Map.Entry<String, String> capture : match.captures().entrySet()) {
      json.key(capture.getKey()).value(capture.getValue());
    }
    json.close('}').key("quick_fix").value(match.quickFix());
    json.key("missing").values(match.missing()).key("look_alikes").open('[');
    for (Match.LookAlike other : match.lookAlikes()) {
      json.open('{').key("entry").value(other.entry()).key("url").value(other.url());
      json.key("title").value(other.title()).key("differs").value(other.differs()).close('}');
    }
    json.close(']').close('}');
  }

  /** The text without secrets, and how often which kind was replaced, as JSON. */
  @JSExport
  public static String scrub(String log) {
    Scrubber.Scrubbed scrubbed = Scrubber.clean(log);
    Json json = new Json().open('{').key("text").value(scrubbed.text());
    json.key("replaced").open('{');
    for (Scrubber.Replaced replaced : scrubbed.replaced()) {
      json.key(replaced.mark()).plain("" + replaced.times());
    }
    return json.close('}').close('}').toString();
  }

  /** A score of at least 0 with one decimal; Java's own way to write doubles is a large thing. */
  private static String tenths(double score) {
    int tenths = (int) (score * 10 + 0.5);
    return tenths / 10 + "." + tenths % 10;
  }
}

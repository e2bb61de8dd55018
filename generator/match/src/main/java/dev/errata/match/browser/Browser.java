package dev.errata.match.browser;

import dev.errata.match.answer.Engine;
import dev.errata.match.answer.Result;
import dev.errata.match.index.Shown;
import dev.errata.match.signature.Template;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;

/** What the page's own JavaScript may call: one matcher, bytes in and JSON out. */
public final class Browser {
  private static Engine engine;

  private Browser() {}

  /** Opens an index by its manifest. */
  @JSExport
  public static void open(@JSByRef byte[] manifest) {
    engine = new Engine(manifest);
  }

  /** A JSON array of file names to load before the query can be answered. */
  @JSExport
  public static String need(String query) {
    return new Json().values(engine.need(query)).toString();
  }

  /** Takes the bytes of a file that was needed. */
  @JSExport
  public static void load(String name, @JSByRef byte[] file) {
    engine.index().load(name, file);
  }

  /** The answer as JSON. */
  @JSExport
  public static String answer(String query, int limit) {
    Json json = new Json().open("{").key("entries").number(engine.index().entries());
    json.key("matches").open("[");
    for (Result result : engine.results(query, limit)) {
      write(result, json);
    }
    return json.close("]").close("}").toString();
  }

  private static void write(Result result, Json json) {
    Shown shown = result.shown();
    json.open("{");
    json.key("entry").value(shown.entry()).key("url").value(shown.url());
    json.key("title").value(shown.title()).key("score").tenths(result.score());
    json.key("confident").truth(result.confident());
    json.key("signature").value(result.signature()).key("line").number(result.line());
    json.key("text").value(result.text()).key("captures").open("{");
    for (String name : result.captured().names()) {
      json.key(name).value(result.captured().get(name));
    }
    json.close("}").key("quick_fix").value(Template.fill(shown.quickFix(), result.captured()));
    json.key("missing").values(result.missing()).key("look_alikes").open("[");
    for (Shown.Partner other : shown.partners()) {
      json.open("{").key("entry").value(other.entry()).key("url").value(other.url());
      json.key("title").value(other.title()).key("differs").value(other.differs()).close("}");
    }
    json.close("]").close("}");
  }
}

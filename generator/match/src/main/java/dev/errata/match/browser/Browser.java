package dev.errata.match.browser;

import dev.errata.match.answer.Engine;
import dev.errata.match.answer.Result;
import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.text.Row;
import org.teavm.jso.JSExport;

/** What the page's own JavaScript may call: one matcher, bytes in and plain objects out. */
public final class Browser {
  private static Engine engine;

  private Browser() {}

  /** Opens an index by its manifest; false when that is of another version. */
  @JSExport
  public static boolean open(Bytes manifest) {
    byte[] bytes = manifest.array();
    boolean known = Index.isKnown(bytes);
    if (known) {
      engine = new Engine(bytes);
    }
    return known;
  }

  /** A list of file names to load before the query can be answered. */
  @JSExport
  public static PlainList need(String query) {
    return texts(engine.need(query));
  }

  /** Takes the bytes of a file that was needed. */
  @JSExport
  public static void load(String name, Bytes file) {
    engine.index().load(name, file.array());
  }

  /** The answer, of which JSON can be made as it is; its quick fixes are not filled in yet. */
  @JSExport
  public static Plain answer(String query, int limit) {
    PlainList matches = new PlainList();
    for (Result result : engine.results(query, limit)) {
      matches.push(match(result));
    }
    Plain answer = new Plain();
    answer.setEntries(engine.index().entries());
    answer.setMatches(matches);
    return answer;
  }

  private static Plain match(Result result) {
    Shown shown = result.shown();
    Plain match = new Plain();
    match.setEntry(shown.entry());
    match.setUrl(shown.url());
    match.setTitle(shown.title());
    match.setScore(Math.floor(result.score() * 10 + 0.5) / 10);
    match.setConfident(result.confident());
    match.setSignature(result.signature());
    match.setLine(result.line());
    match.setText(result.text());
    Plain captures = new Plain();
    for (String name : result.captured().names()) {
      captures.set(name, result.captured().get(name));
    }
    match.setCaptures(captures);
    match.setQuickFix(shown.quickFix());
    match.setMissing(texts(result.missing()));
    PlainList lookAlikes = new PlainList();
    for (Shown.Partner partner : shown.partners()) {
      Plain other = new Plain();
      other.setEntry(partner.entry());
      other.setUrl(partner.url());
      other.setTitle(partner.title());
      other.setDiffers(partner.differs());
      lookAlikes.push(other);
    }
    match.setLookAlikes(lookAlikes);
    return match;
  }

  private static PlainList texts(Row<String> texts) {
    PlainList array = new PlainList();
    for (String text : texts) {
      array.push(text);
    }
    return array;
  }
}

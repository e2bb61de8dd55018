package dev.errata.match;

import dev.errata.match.answer.Engine;
import dev.errata.match.answer.Result;
import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.signature.Template;
import java.util.List;

/** Answers logs and words from an index. Not for several threads at once. */
public final class Matcher {
  private final Engine engine;

  private Matcher(Engine engine) {
    this.engine = engine;
  }

  /**
   * Opens an index by its manifest.
   *
   * @throws IllegalArgumentException when another version of Errata wrote it
   */
  public static Matcher open(byte[] manifest) {
    if (!Index.isKnown(manifest)) {
      throw new IllegalArgumentException("not an index of version " + Index.VERSION);
    }
    return new Matcher(new Engine(manifest));
  }

  /** The names of all files that are not loaded, for who loads them at once. */
  public List<String> files() {
    return engine.index().files().toList();
  }

  /**
   * The names of files to load before this query can be answered; ask again until there are none.
   */
  public List<String> need(String query) {
    return engine.need(query).toList();
  }

  /** Takes the bytes of a file that was asked for. */
  public void load(String name, byte[] file) {
    engine.index().load(name, file);
  }

  /** The best entries for a log or words, from what is loaded. */
  public Answer answer(String query, int limit) {
    return answer(engine.results(query, limit).toList(), Math.toIntExact(query.lines().count()));
  }

  /** Reads a log that need not fit into memory. */
  public LogReader reader() {
    return new LogReader(this, engine.scan());
  }

  Answer answer(LogReader read, int limit) {
    return answer(engine.results(read.scan(), limit).toList(), read.lines());
  }

  private Answer answer(List<Result> results, int lines) {
    List<Match> matches = results.stream().map(Matcher::match).toList();
    return new Answer(matches, lines, engine.index().entries());
  }

  private static Match match(Result result) {
    Shown shown = result.shown();
    return new Match(
        shown.entry(),
        shown.url(),
        shown.title(),
        result.score(),
        result.confident(),
        result.signature(),
        result.line(),
        result.text(),
        result.captured().toMap(),
        Template.fill(shown.quickFix(), result.captured()),
        result.missing().toList(),
        shown.partners().toList().stream().map(Matcher::lookAlike).toList());
  }

  private static Match.LookAlike lookAlike(Shown.Partner partner) {
    return new Match.LookAlike(partner.entry(), partner.url(), partner.title(), partner.differs());
  }
}

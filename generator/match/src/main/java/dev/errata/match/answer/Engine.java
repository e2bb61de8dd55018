package dev.errata.match.answer;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.rank.Finding;
import dev.errata.match.rank.Ranking;
import dev.errata.match.rank.Scan;
import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.words.WordSearch;

/** Answers logs and words from an index, as far as it is loaded. */
public final class Engine {
  /** A longer query is a log, and not words that somebody typed. */
  private static final int LONGEST_WORDS = 120;

  private static final int MOST_SHOWN = 10;

  private final Index index;
  private int queries;

  /** Opens an index by its manifest. */
  public Engine(byte[] manifest) {
    index = new Index(manifest);
  }

  public Index index() {
    return index;
  }

  /** The files to load before the query can be answered; ask again until there are none. */
  public Row<String> need(String query) {
    index.takeNeeded();
    results(query, MOST_SHOWN);
    return index.takeNeeded();
  }

  /** A scan for a log that is read piece by piece. */
  public Scan scan() {
    return new Scan(index, ++queries);
  }

  /** The best entries for a log or words. */
  public Row<Result> results(String query, int limit) {
    Scan scan = scan();
    scan.read(TextFolder.fold(query), 0, 0);
    Row<Result> results = new Row<>();
    boolean words = query.length() <= LONGEST_WORDS && query.trim().indexOf('\n') < 0;
    Row<Ranking.Ranked> ranked = Ranking.of(scan, index);
    boolean fits = ranked.size() > 0 && ranked.get(0).confident();
    Row<WordSearch.Found> found = words && !fits ? WordSearch.search(index, query) : new Row<>();
    addWords(found, true, limit, results);
    addRanked(ranked, limit, results);
    addWords(found, false, limit, results);
    return results;
  }

  /** The best entries for what a scan has read. */
  public Row<Result> results(Scan scan, int limit) {
    Row<Result> results = new Row<>();
    addRanked(Ranking.of(scan, index), limit, results);
    return results;
  }

  private void addRanked(Row<Ranking.Ranked> ranked, int limit, Row<Result> results) {
    for (Ranking.Ranked next : ranked) {
      Finding finding = next.finding();
      Shown shown = take(finding.entry(), limit, results);
      if (shown != null) {
        Row<String> signatures = shown.signatures();
        boolean byCode = finding.signature() >= signatures.size();
        results.add(
            new Result(
                shown,
                next.score(),
                next.confident(),
                byCode ? "" : signatures.get(finding.signature()),
                finding.place().line() + 1,
                finding.text(),
                finding.captured(),
                finding.missing()));
      }
    }
  }

  /** Adds what holds the words: first what owns the code that was typed, later the rest. */
  private void addWords(
      Row<WordSearch.Found> found, boolean owners, int limit, Row<Result> results) {
    for (WordSearch.Found next : found) {
      Shown shown = next.ownsCode() == owners ? take(next.entry(), limit, results) : null;
      if (shown != null) {
        Row<String> none = new Row<>();
        results.add(new Result(shown, next.score(), owners, "", 0, "", new Captured(), none));
      }
    }
  }

  /** What is shown of an entry, unless it is among the results or there are enough. */
  private Shown take(int entry, int limit, Row<Result> results) {
    Shown shown = results.size() < limit ? index.shown(entry) : null;
    for (Result result : results) {
      if (shown != null && result.shown().entry().equals(shown.entry())) {
        return null;
      }
    }
    return shown;
  }
}

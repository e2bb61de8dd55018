package dev.errata.match.answer;

import dev.errata.match.index.Index;
import dev.errata.match.rank.Ranking;
import dev.errata.match.rank.Scan;
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

  /** The text that was read to its end last, and what was found in it. */
  private String readText;

  private Scan read;

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
    Scan scan = read(query);
    Row<Ranking.Ranked> ranked = Ranking.of(scan, index);
    boolean words = query.length() <= LONGEST_WORDS && query.trim().indexOf('\n') < 0;
    boolean fits = ranked.size() > 0 && ranked.get(0).confident();
    Row<WordSearch.Found> found =
        words && !fits && !index.isWaiting() ? WordSearch.search(index, query) : new Row<>();
    Answers answers = new Answers(index, limit);
    answers.addWords(found, true);
    answers.addRanked(ranked);
    answers.addWords(found, false);
    return answers.results();
  }

  /** Reads a text once, however often it is asked about while files come in. */
  private Scan read(String query) {
    if (!query.equals(readText)) {
      read = scan();
      read.read(TextFolder.fold(query), 0, 0);
      readText = index.isWaiting() ? null : query;
    }
    return read;
  }

  /** The best entries for what a scan has read. */
  public Row<Result> results(Scan scan, int limit) {
    Answers answers = new Answers(index, limit);
    answers.addRanked(Ranking.of(scan, index));
    return answers.results();
  }
}

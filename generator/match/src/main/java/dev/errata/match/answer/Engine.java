package dev.errata.match.answer;

import dev.errata.match.index.Index;
import dev.errata.match.rank.Ranking;
import dev.errata.match.rank.Scan;
import dev.errata.match.text.FoldedText;
import dev.errata.match.text.Row;
import dev.errata.match.text.TextFolder;
import dev.errata.match.words.WordSearch;

/** Answers logs and words from an index, as far as it is loaded. */
public final class Engine {
  /** A longer query is a log, and not words that somebody typed. */
  private static final int LONGEST_WORDS = 120;

  private static final int MOST_SHOWN = 10;

  private final Index index;
  private final Ranking ranking;
  private int queries;

  /** The text that was asked about last, what was found in it, and what that means. */
  private String text;

  private FoldedText folded;
  private Scan read;
  private Row<Ranking.Ranked> ranked;
  private int rankedFor;
  private Row<WordSearch.Found> found;

  /** Opens an index by its manifest. */
  public Engine(byte[] manifest) {
    index = new Index(manifest);
    ranking = new Ranking(index);
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
    if (!query.equals(text)) {
      text = query;
      folded = TextFolder.fold(query);
      read = null;
    }
    if (read == null) {
      read = scan();
      read.read(folded, 0, 0);
      ranked = null;
    }
    boolean readWhole = !index.isWaiting();
    if (ranked == null || limit > rankedFor) {
      rank(query, limit);
    }
    Answers answers = new Answers(index, limit);
    answers.addWords(found, true);
    answers.addRanked(ranked);
    answers.addWords(found, false);
    read = readWhole ? read : null;
    ranked = index.isWaiting() ? null : ranked;
    return answers.results();
  }

  /** Puts in order what was read, once for a text however often it is asked about. */
  private void rank(String query, int limit) {
    Row<Ranking.Ranked> next = ranking.of(read, limit);
    boolean words = query.length() <= LONGEST_WORDS && query.trim().indexOf('\n') < 0;
    boolean fits = next.size() > 0 && next.get(0).confident();
    found = words && !fits && !index.isWaiting() ? WordSearch.search(index, query) : new Row<>();
    ranked = next;
    rankedFor = limit;
  }

  /** The best entries for what a scan has read. */
  public Row<Result> results(Scan scan, int limit) {
    Answers answers = new Answers(index, limit);
    answers.addRanked(ranking.of(scan, limit));
    return answers.results();
  }
}

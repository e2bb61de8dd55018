package dev.errata.match.answer;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.rank.Finding;
import dev.errata.match.rank.Ranking;
import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;
import dev.errata.match.words.WordSearch;

/** Collects results, each entry once, until there are enough. */
final class Answers {
  private final Index index;
  private final int limit;
  private final Row<Result> results = new Row<>();
  private int waiting;

  Answers(Index index, int limit) {
    this.index = index;
    this.limit = limit;
  }

  Row<Result> results() {
    return results;
  }

  void addRanked(Row<Ranking.Ranked> ranked) {
    for (Ranking.Ranked next : ranked) {
      Finding finding = next.finding();
      Shown shown = take(finding.entry());
      if (shown != null) {
        Row<String> signatures = shown.signatures();
        boolean byCode = finding.signature() >= signatures.size();
        results.add(
            new Result(
                shown,
                next.score(),
                next.confident(),
                byCode ? "" : signatures.get(finding.signature()),
                finding.line() + 1,
                finding.text(),
                finding.captured(),
                finding.missing()));
      }
    }
  }

  /** Adds what holds the words: either what owns the code that was typed, or the rest. */
  void addWords(Row<WordSearch.Found> found, boolean owners) {
    for (WordSearch.Found next : found) {
      Shown shown = next.ownsCode() == owners ? take(next.entry()) : null;
      if (shown != null) {
        results.add(
            new Result(shown, next.score(), owners, "", 0, "", new Captured(), new Row<>()));
      }
    }
  }

  /** What is shown of an entry, unless it is among the results or there are enough. */
  private Shown take(int entry) {
    if (results.size() + waiting >= limit) {
      return null;
    }
    Shown shown = index.shown(entry);
    waiting += shown == null ? 1 : 0;
    for (Result result : results) {
      if (shown != null && result.shown().entry().equals(shown.entry())) {
        return null;
      }
    }
    return shown;
  }
}

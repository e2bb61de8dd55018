package dev.errata.match;

import dev.errata.match.index.Index;
import dev.errata.match.index.Shown;
import dev.errata.match.rank.Finding;
import dev.errata.match.rank.Ranking;
import dev.errata.match.rank.Scan;
import dev.errata.match.words.WordSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers logs and words from an index. Not for several threads at once. */
public final class Matcher {
  /** A longer query is a log, and not words that somebody typed. */
  private static final int LONGEST_WORDS = 120;

  private static final int MOST_SHOWN = 20;

  private final Index index;
  private int queries;

  private Matcher(Index index) {
    this.index = index;
  }

  /** Opens an index by its manifest. */
  public static Matcher open(byte[] manifest) {
    return new Matcher(new Index(manifest));
  }

  /** The names of all files, for a reader that loads them at once. */
  public List<String> files() {
    return index.files();
  }

  /**
   * The names of files to load before this query can be answered; ask again until there are none.
   */
  public List<String> need(String query) {
    index.takeNeeded();
    answer(query, MOST_SHOWN);
    return index.takeNeeded();
  }

  /** Takes the bytes of a file that was asked for. */
  public void load(String name, byte[] file) {
    index.load(name, file);
  }

  /** The best entries for a log or words, from what is loaded. */
  public Answer answer(String query, int limit) {
    LogReader reader = reader();
    reader.add(query);
    Answer answer = reader.answer(limit);
    boolean words = query.length() <= LONGEST_WORDS && isOneLine(query);
    return words && !answer.fits() ? withWords(answer, query, limit) : answer;
  }

  /** Reads a log that need not fit into memory. */
  public LogReader reader() {
    return new LogReader(this, new Scan(index, ++queries));
  }

  Answer answer(Scan scan, long lines, int limit) {
    List<Match> matches = new ArrayList<>();
    for (Ranking.Ranked ranked : Ranking.of(scan, index)) {
      Finding finding = ranked.finding();
      Shown shown = matches.size() < limit ? index.shown(finding.entry()) : null;
      if (shown != null) {
        matches.add(match(ranked, shown));
      }
    }
    return new Answer(matches, lines, index.entries());
  }

  private static Match match(Ranking.Ranked ranked, Shown shown) {
    Finding finding = ranked.finding();
    List<String> signatures = shown.signatures();
    return new Match(
        shown.entry(),
        shown.url(),
        shown.title(),
        ranked.score(),
        ranked.confident(),
        finding.signature() < signatures.size() ? signatures.get(finding.signature()) : "",
        (int) finding.place().line() + 1,
        finding.text(),
        finding.captures(),
        Captures.fill(shown.quickFix(), finding.captures()),
        finding.missing(),
        lookAlikes(shown));
  }

  private static boolean isOneLine(String query) {
    int newline = query.indexOf('\n');
    while (newline >= 0 && newline < query.length() && query.charAt(newline) <= ' ') {
      newline++;
    }
    return newline < 0 || newline == query.length();
  }

  private static void addNew(List<Match> from, List<Match> to) {
    for (Match match : from) {
      if (!has(to, match.entry())) {
        to.add(match);
      }
    }
  }

  private static boolean has(List<Match> matches, String entry) {
    for (Match match : matches) {
      if (match.entry().equals(entry)) {
        return true;
      }
    }
    return false;
  }

  /** A code that an entry owns comes before guesses at its message, other words after them. */
  private Answer withWords(Answer answer, String query, int limit) {
    List<Match> matches = new ArrayList<>();
    List<Match> others = new ArrayList<>();
    for (WordSearch.Found found : WordSearch.search(index, query)) {
      Shown shown = index.shown(found.entry());
      if (shown != null) {
        (found.ownsCode() ? matches : others).add(byWords(found, shown));
      }
    }
    addNew(answer.matches(), matches);
    addNew(others, matches);
    return new Answer(
        matches.subList(0, Math.min(limit, matches.size())), answer.lines(), answer.entries());
  }

  private static Match byWords(WordSearch.Found found, Shown shown) {
    return new Match(
        shown.entry(),
        shown.url(),
        shown.title(),
        found.score(),
        found.ownsCode(),
        "",
        0,
        "",
        Map.of(),
        shown.quickFix(),
        List.of(),
        lookAlikes(shown));
  }

  private static List<Match.LookAlike> lookAlikes(Shown shown) {
    List<Match.LookAlike> lookAlikes = new ArrayList<>();
    for (Shown.Partner p : shown.partners()) {
      lookAlikes.add(new Match.LookAlike(p.entry(), p.url(), p.title(), p.differs()));
    }
    return lookAlikes;
  }
}

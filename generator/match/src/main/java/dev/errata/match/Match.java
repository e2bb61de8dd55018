package dev.errata.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry that answers a query. Without confidence it is a guess, and {@code missing} names the
 * signature's words that the query lacks. {@code line} is 1-based, 0 when words were asked for.
 */
public record Match(
    String entry,
    String url,
    String title,
    double score,
    boolean confident,
    String signature,
    int line,
    String text,
    Map<String, String> captures,
    String quickFix,
    List<String> missing,
    List<LookAlike> lookAlikes) {

  /** An entry that is often taken for this one, and what differs. */
  public record LookAlike(String entry, String url, String title, String differs) {}

  public Match {
    captures = Collections.unmodifiableMap(new LinkedHashMap<>(captures));
    missing = List.copyOf(missing);
    lookAlikes = List.copyOf(lookAlikes);
  }
}

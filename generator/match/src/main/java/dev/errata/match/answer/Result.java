package dev.errata.match.answer;

import dev.errata.match.index.Shown;
import dev.errata.match.signature.Captured;
import dev.errata.match.text.Row;

/**
 * An entry that answers a query, and what says so. The line is counted from 1, and 0 where words
 * were asked for.
 */
public record Result(
    Shown shown,
    double score,
    boolean confident,
    String signature,
    int line,
    String text,
    Captured captured,
    Row<String> missing) {}

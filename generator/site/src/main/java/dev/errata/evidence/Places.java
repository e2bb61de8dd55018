package dev.errata.evidence;

import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.model.Entry;

/** Finds where an entry's file says what its model value no longer tells the place of. */
final class Places {
  private final SourceText source;
  private int from;

  Places(Entry entry) {
    this.source = entry.source();
  }

  /**
   * The next place where a text stands after the last one that was found; the file's start where it
   * was written in another way, as with escapes.
   */
  SourceSpan next(String text) {
    int at = source.text().indexOf(text, from);
    if (at < 0) {
      return source.start();
    }
    from = at + text.length();
    return source.span(at, from);
  }
}

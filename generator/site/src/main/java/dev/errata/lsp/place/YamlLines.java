package dev.errata.lsp.place;

import dev.errata.diagnostic.SourceText;
import java.util.HashSet;
import java.util.Set;

/** The lines of a file that are YAML, and the keys that stand in them. */
final class YamlLines {
  private final SourceText source;
  private final String text;
  private final Region region;

  YamlLines(SourceText source, Region region) {
    this.source = source;
    this.text = source.text();
    this.region = region;
  }

  /** The keys in the same map as the key at a column of a line, without that one. */
  Set<String> siblings(int line, int column) {
    Set<String> keys = new HashSet<>();
    boolean first = isItem(line, column);
    for (int above = line - 1; !first && region.holds(above); above--) {
      if (ends(above, column)) {
        break;
      }
      add(above, column, keys);
      first = isItem(above, column);
    }
    for (int below = line + 1; region.holds(below); below++) {
      if (ends(below, column) || isItem(below, column)) {
        break;
      }
      add(below, column, keys);
    }
    return keys;
  }

  private int start(int line) {
    return source.lineStart(line);
  }

  private int end(int line) {
    return source.lineStart(line) + source.lineText(line).length();
  }

  /** Whether a line starts an item of which a key at this column is the first. */
  private boolean isItem(int line, int column) {
    int at = skipBlanks(start(line), end(line));
    return at < end(line)
        && text.charAt(at) == '-'
        && skipBlanks(at + 1, end(line)) - start(line) == column;
  }

  /** Whether a line belongs to something outside of a map whose keys stand at this column. */
  private boolean ends(int line, int column) {
    int at = skipBlanks(start(line), end(line));
    return at < end(line) && at - start(line) < column && !isItem(line, column);
  }

  private void add(int line, int column, Set<String> keys) {
    int at = Math.min(start(line) + column, end(line));
    int colon = colon(at, end(line));
    boolean here = isItem(line, column) || skipBlanks(start(line), end(line)) == at;
    if (here && colon > at) {
      keys.add(text.substring(at, colon).strip());
    }
  }

  /** Where brackets that nobody closed end at the latest: at the next line that is a key. */
  int flowLimit(int at, int column) {
    for (int line = source.line(at) + 1; region.holds(line) && line <= source.lines(); line++) {
      int first = skipBlanks(start(line), end(line));
      boolean bracket = first < end(line) && "]}".indexOf(text.charAt(first)) >= 0;
      if (first < end(line) && first - start(line) <= column && !bracket) {
        return start(line);
      }
    }
    return region.end() <= source.lines() ? source.lineStart(region.end()) : text.length();
  }

  /** The colon that ends the key at a place, or -1. */
  int colon(int at, int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == ':' && (i + 1 == end || isBlank(text.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  int trimEnd(int from, int end) {
    int at = end;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}

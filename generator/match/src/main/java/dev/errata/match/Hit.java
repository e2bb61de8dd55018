package dev.errata.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a signature stands in a log: the 1-based line, that line, and what its placeholders stand
 * for.
 */
public record Hit(int line, String text, Map<String, String> captures) {
  public Hit {
    captures = Collections.unmodifiableMap(new LinkedHashMap<>(captures));
  }
}

package dev.errata.catalog.relation;

import dev.errata.model.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The words of whole entries, kept from one catalogue to the next. Those of an entry that no
 * catalogue has any more are forgotten with it.
 */
public final class BodyWords {
  private final Map<Entry, List<String>> known = new WeakHashMap<>();

  synchronized List<List<String>> of(Collection<Entry> entries) {
    return entries.stream()
        .map(entry -> known.computeIfAbsent(entry, e -> List.copyOf(Words.ofBody(e))))
        .toList();
  }
}

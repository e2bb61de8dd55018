package dev.errata.catalog.relation;

import dev.errata.model.Entry;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of whole entries, kept from one catalogue to the next for entries that are the very
 * same. What the last catalogue did not ask for is forgotten.
 */
public final class BodyWords {
  private Map<Entry, List<String>> known = new IdentityHashMap<>();

  synchronized List<List<String>> of(Collection<Entry> entries) {
    Map<Entry, List<String>> now = new IdentityHashMap<>();
    for (Entry entry : entries) {
      List<String> before = known.get(entry);
      now.put(entry, before == null ? List.copyOf(Words.ofBody(entry)) : before);
    }
    known = now;
    return entries.stream().map(now::get).toList();
  }
}

package dev.errata.catalog.relation;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Spanned;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;

/** Who is related to whom: what authors wrote, and the same read from the other side. */
public final class Relations {
  private final SortedMap<EntryId, Entry> entries;
  private final Map<String, List<EntryId>> bySlug = new HashMap<>();
  private final Map<EntryId, SequencedMap<EntryId, Related>> related = new HashMap<>();
  private final Findings findings;

  public Relations(SortedMap<EntryId, Entry> entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
    entries
        .keySet()
        .forEach(id -> bySlug.computeIfAbsent(id.slug(), s -> new ArrayList<>()).add(id));
    entries.values().forEach(this::own);
    entries.values().forEach(this::inverses);
  }

  public List<Related> of(EntryId id) {
    return List.copyOf(related.getOrDefault(id, new LinkedHashMap<>()).values());
  }

  private void own(Entry entry) {
    Map<EntryId, Spanned<String>> said = new HashMap<>();
    for (Relation relation : entry.related()) {
      resolve(entry, relation.entry())
          .ifPresent(
              target -> {
                Spanned<String> before = said.putIfAbsent(target, relation.entry());
                if (target.equals(entry.id())) {
                  findings.add(
                      Code.RELATED_TO_ITSELF, relation.entry().span(), "this is the entry itself");
                } else if (before != null) {
                  findings.add(
                      Diagnostic.of(
                              Code.RELATED_REPEATED,
                              relation.entry().span(),
                              "\"" + target + "\" is already related")
                          .withHelp("keep the relation that says most")
                          .withNote(before.span(), "here"));
                } else {
                  put(entry.id(), target, relation, false);
                }
              });
    }
  }

  private void inverses(Entry entry) {
    for (Relation relation : entry.related()) {
      find(entry.id(), relation.entry().value())
          .filter(target -> !target.equals(entry.id()))
          .ifPresent(target -> put(target, entry.id(), relation, true));
    }
  }

  private void put(EntryId from, EntryId to, Relation relation, boolean inverse) {
    Relation.Kind kind = inverse ? relation.kind().inverse() : relation.kind();
    Related one = new Related(entries.get(to), Optional.of(kind), relation.differs(), inverse);
    related.computeIfAbsent(from, f -> new LinkedHashMap<>()).putIfAbsent(to, one);
  }

  private Optional<EntryId> resolve(Entry entry, Spanned<String> written) {
    Optional<EntryId> found = find(entry.id(), written.value());
    if (found.isEmpty()) {
      List<EntryId> same = bySlug.getOrDefault(written.value(), List.of());
      Diagnostic unknown =
          Diagnostic.of(
              Code.UNKNOWN_RELATED,
              written.span(),
              same.isEmpty()
                  ? "no entry is named \"" + written.value() + "\""
                  : "several entries are named \"" + written.value() + "\"");
      findings.add(
          same.isEmpty()
              ? unknown.withHelp(suggestion(entry.id(), written.value()))
              : unknown.withHelp("write one of " + same + " with its category"));
    }
    return found;
  }

  /** A bare slug means the same category first, then the only entry of that name in the site. */
  private Optional<EntryId> find(EntryId from, String written) {
    int slash = written.indexOf('/');
    if (slash >= 0) {
      EntryId id = new EntryId(written.substring(0, slash), written.substring(slash + 1));
      return entries.containsKey(id) ? Optional.of(id) : Optional.empty();
    }
    EntryId near = new EntryId(from.category(), written);
    if (entries.containsKey(near)) {
      return Optional.of(near);
    }
    List<EntryId> named = bySlug.getOrDefault(written, List.of());
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private Optional<String> suggestion(EntryId from, String written) {
    if (written.indexOf('/') < 0) {
      List<String> near =
          entries.keySet().stream()
              .filter(id -> id.category().equals(from.category()) && !id.equals(from))
              .map(EntryId::slug)
              .toList();
      Optional<String> same = Suggestion.didYouMean(written, near);
      return same.isPresent() ? same : Suggestion.didYouMean(written, bySlug.keySet());
    }
    List<String> all = entries.keySet().stream().map(EntryId::toString).toList();
    return Suggestion.didYouMean(written, all);
  }
}

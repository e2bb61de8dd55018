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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is related to whom: what authors wrote, and the same read from the other side. */
public final class Relations {
  /** Candidates named in a finding at most. */
  private static final int SHOWN = 5;

  private final SortedMap<EntryId, Entry> entries;
  private final Map<String, List<EntryId>> bySlug = new HashMap<>();
  private final Map<EntryId, SequencedMap<EntryId, Related>> related = new HashMap<>();
  private final Map<String, Suggestion.Names> names = new HashMap<>();

  public Relations(SortedMap<EntryId, Entry> entries, Findings findings) {
    this.entries = entries;
    entries
        .keySet()
        .forEach(id -> bySlug.computeIfAbsent(id.slug(), s -> new ArrayList<>()).add(id));
    entries
        .values()
        .forEach(e -> own(e, findings, (to, relation) -> put(e.id(), to, relation, false)));
    entries.values().forEach(this::inverses);
  }

  /** In the order of the entry's author, then inverses by the id of the entry that said so. */
  public List<Related> of(EntryId id) {
    SequencedMap<EntryId, Related> known = related.get(id);
    return known == null ? List.of() : List.copyOf(known.values());
  }

  /** Finds what is wrong with an entry's relations to the others; it may have changed since. */
  public void check(Entry entry, Findings findings) {
    own(entry, findings, (to, relation) -> {});
  }

  private void own(Entry entry, Findings findings, BiConsumer<EntryId, Relation> good) {
    Map<EntryId, Spanned<String>> said = new HashMap<>();
    for (Relation relation : entry.related()) {
      resolve(entry, relation.entry(), findings)
          .ifPresent(
              target -> {
                Spanned<String> before = said.putIfAbsent(target, relation.entry());
                if (target.equals(entry.id())) {
                  findings.add(
                      Diagnostic.of(
                              Code.RELATED_TO_ITSELF,
                              relation.entry().span(),
                              "this is the entry itself")
                          .withHelp("remove it"));
                } else if (before != null) {
                  findings.add(
                      Diagnostic.of(
                              Code.RELATED_REPEATED,
                              relation.entry().span(),
                              "\"" + target + "\" is already related")
                          .withHelp("keep the relation that says most")
                          .withNote(before.span(), "here"));
                } else {
                  good.accept(target, relation);
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

  /** The entry that a relation names, where there is exactly one. */
  public Optional<EntryId> target(EntryId from, Relation relation) {
    return find(from, relation.entry().value());
  }

  private Optional<EntryId> resolve(Entry entry, Spanned<String> written, Findings findings) {
    Optional<EntryId> found = find(entry.id(), written.value());
    if (found.isEmpty()) {
      findings.add(unknown(entry.id(), written));
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

  private Diagnostic unknown(EntryId from, Spanned<String> written) {
    String text = written.value();
    List<EntryId> same = bySlug.getOrDefault(text, List.of());
    if (!same.isEmpty()) {
      String choice =
          same.stream().limit(SHOWN).map(EntryId::toString).collect(Collectors.joining(" or "));
      return Diagnostic.of(
              Code.UNKNOWN_RELATED, written.span(), "several entries are named \"" + text + "\"")
          .withHelp("write " + choice);
    }
    return Diagnostic.of(Code.UNKNOWN_RELATED, written.span(), "no entry is named \"" + text + "\"")
        .withHelp(suggestion(from, text).map(name -> "did you mean \"" + name + "\"?"));
  }

  private Optional<String> suggestion(EntryId from, String written) {
    int slash = written.indexOf('/');
    if (slash >= 0) {
      List<EntryId> moved = bySlug.getOrDefault(written.substring(slash + 1), List.of());
      return moved.size() == 1
          ? Optional.of(moved.getFirst().toString())
          : names("", entries.keySet().stream().map(EntryId::toString)).nearest(written);
    }
    return neighbours(from.category())
        .nearest(written)
        .or(() -> names(" ", bySlug.keySet().stream()).nearest(written))
        .filter(name -> !name.equals(from.slug()));
  }

  private Suggestion.Names neighbours(String category) {
    return names(
        category,
        entries.tailMap(new EntryId(category, "")).keySet().stream()
            .takeWhile(id -> id.category().equals(category))
            .map(EntryId::slug));
  }

  /** Made when the first wrong name asks; no category is named "" or " ". */
  private Suggestion.Names names(String key, Stream<String> all) {
    return names.computeIfAbsent(key, k -> new Suggestion.Names(all.toList()));
  }
}

package dev.errata.catalog;

import dev.errata.catalog.relation.BodyWords;
import dev.errata.catalog.relation.Nearest;
import dev.errata.catalog.relation.Related;
import dev.errata.catalog.relation.Relations;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Relation;
import dev.errata.model.Settings;
import dev.errata.recipe.Fingerprint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/** Everything a site says, looked up in every way that pages need; immutable. */
public final class Catalog {
  private final Lookups lookups;
  private final Relations relations;
  private final Map<EntryId, Fingerprint> prints = new ConcurrentHashMap<>();
  private final Map<Boolean, Nearest> nearest = new HashMap<>();
  private final BodyWords words;

  /** Related entries shown at most, unless authors named more. */
  private static final int RELATED = 6;

  Catalog(Lookups lookups, Relations relations, BodyWords words) {
    this.lookups = lookups;
    this.relations = relations;
    this.words = words;
  }

  public Settings settings() {
    return lookups.settings();
  }

  /** By order, then title, then slug; also those without entries. */
  public List<Category> categories() {
    return List.copyOf(lookups.categories().values());
  }

  public Optional<Category> category(String slug) {
    return Optional.ofNullable(lookups.categories().get(slug));
  }

  /** Plain pages, by slug. */
  public List<Page> pages() {
    return lookups.pages();
  }

  /** All entries, by id. */
  public Collection<Entry> entries() {
    return lookups.entries().values();
  }

  public Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(lookups.entries().get(id));
  }

  /** Stands for all that an entry's file says; made once, by whichever thread asks first. */
  public Fingerprint print(Entry entry) {
    return prints.computeIfAbsent(
        entry.id(), id -> Fingerprint.of(id.toString(), entry.source().text()));
  }

  /** A category's entries, by title, then slug. */
  public List<Entry> inCategory(String slug) {
    return lookups.byCategory().getOrDefault(slug, List.of());
  }

  /**
   * What authors relate to an entry, their inverses, and up to six in all the nearest by content.
   */
  public List<Related> related(EntryId id) {
    List<Related> typed = relations.of(id);
    boolean manual = settings().isManual(id.category());
    return typed.size() >= RELATED ? typed : nearest(manual).fill(id, typed, RELATED);
  }

  /** What authors relate to an entry, and their inverses. */
  public List<Related> typed(EntryId id) {
    return relations.of(id);
  }

  /** The entry that a relation of an entry names; a finding said so where there is none. */
  public Optional<Entry> target(Entry from, Relation relation) {
    return target(from.id(), relation);
  }

  /** The same for an entry that may not be in the catalogue. */
  public Optional<Entry> target(EntryId from, Relation relation) {
    return relations.target(from, relation).flatMap(this::entry);
  }

  /**
   * Made when first asked for: checking and matching never do. The manual speaks of files, keys and
   * links, and is near to none of a site's own entries.
   */
  private synchronized Nearest nearest(boolean manual) {
    return nearest.computeIfAbsent(
        manual,
        _ ->
            new Nearest(
                entries().stream()
                    .filter(e -> settings().isManual(e.id().category()) == manual)
                    .toList(),
                id -> category(id.category()).map(Category::title).orElse(""),
                words));
  }

  /** By the tag's slug. */
  public SortedMap<String, Tag> tags() {
    return lookups.tags();
  }

  /** By the code's path. */
  public SortedMap<String, CodePage> codes() {
    return lookups.codes();
  }

  /** Old addresses, each ending with a slash, and the entry that answers now. */
  public SortedMap<String, EntryId> aliases() {
    return lookups.aliases();
  }

  /** The entries updated last, then by id. */
  public List<Entry> recent(int count) {
    return entries().stream()
        .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
        .limit(count)
        .toList();
  }
}

package dev.errata.catalog;

import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a catalogue, each in the order in which it is shown. */
record Lookups(
    Settings settings,
    SequencedMap<String, Category> categories,
    List<Page> pages,
    SortedMap<EntryId, Entry> entries,
    Map<String, List<Entry>> byCategory,
    SortedMap<String, Tag> tags,
    SortedMap<String, CodePage> codes,
    SortedMap<String, EntryId> aliases) {

  private static final Comparator<Entry> BY_TITLE =
      Comparator.comparing((Entry e) -> e.title().value().toLowerCase(Locale.ROOT))
          .thenComparing(Entry::id);

  static Lookups of(Contents contents, SortedMap<String, EntryId> aliases) {
    SortedMap<EntryId, Entry> entries = new TreeMap<>();
    contents.entries().forEach(e -> entries.putIfAbsent(e.id(), e));
    return new Lookups(
        contents.settings(),
        categories(contents.categories()),
        contents.pages().stream().sorted(Comparator.comparing(Page::slug)).toList(),
        entries,
        byCategory(entries.values()),
        tags(entries.values()),
        codes(entries.values()),
        aliases);
  }

  private static SequencedMap<String, Category> categories(List<Category> categories) {
    Comparator<Category> order =
        Comparator.comparing((Category c) -> c.order().orElse(Integer.MAX_VALUE))
            .thenComparing(c -> c.title().toLowerCase(Locale.ROOT))
            .thenComparing(Category::slug);
    SequencedMap<String, Category> sorted = new LinkedHashMap<>();
    categories.stream().sorted(order).forEach(c -> sorted.putIfAbsent(c.slug(), c));
    return sorted;
  }

  private static Map<String, List<Entry>> byCategory(Collection<Entry> entries) {
    Map<String, List<Entry>> table = new TreeMap<>();
    entries.forEach(e -> table.computeIfAbsent(e.id().category(), c -> new ArrayList<>()).add(e));
    table.values().forEach(list -> list.sort(BY_TITLE));
    return table;
  }

  private static SortedMap<String, Tag> tags(Collection<Entry> entries) {
    SortedMap<String, LinkedHashSet<Entry>> bearers = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (Entry entry : entries) {
      for (var tag : entry.tags()) {
        String slug = Tag.slug(tag.value());
        if (!slug.isEmpty()) {
          names.putIfAbsent(slug, tag.value());
          bearers.computeIfAbsent(slug, s -> new LinkedHashSet<>()).add(entry);
        }
      }
    }
    SortedMap<String, Tag> tags = new TreeMap<>();
    bearers.forEach((slug, set) -> tags.put(slug, new Tag(slug, names.get(slug), byTitle(set))));
    return tags;
  }

  private static SortedMap<String, CodePage> codes(Collection<Entry> entries) {
    SortedMap<String, LinkedHashSet<Entry>> owners = new TreeMap<>();
    Map<String, LinkedHashSet<String>> written = new TreeMap<>();
    for (Entry entry : entries) {
      for (var code : entry.codes()) {
        String path = CodePage.path(code.value());
        if (!path.isEmpty()) {
          written.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(code.value());
          owners.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(entry);
        }
      }
    }
    SortedMap<String, CodePage> pages = new TreeMap<>();
    owners.forEach(
        (path, set) ->
            pages.put(path, new CodePage(path, List.copyOf(written.get(path)), List.copyOf(set))));
    return pages;
  }

  private static List<Entry> byTitle(Collection<Entry> entries) {
    return entries.stream().sorted(BY_TITLE).toList();
  }
}

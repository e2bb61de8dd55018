package dev.errata.page;

import dev.errata.model.Entry;
import dev.errata.model.Slug;
import dev.errata.page.theme.Words;
import dev.errata.page.view.HomeView.Counted;
import dev.errata.page.view.IndexView;
import dev.errata.page.view.IndexView.Group;
import dev.errata.page.view.ListView.Item;
import dev.errata.recipe.OutputPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index that reaches every error without a script: by the first word of what it prints. Beyond
 * {@link #ONE_PAGE} entries it lists the words, and each word that several share has its own page.
 */
final class AllErrors {
  private static final String ADDRESS = "all/";
  private static final int ONE_PAGE = 2000;

  private final Shell shell;
  private final Words words;
  private final int total;
  private final SortedMap<String, List<Entry>> groups = new TreeMap<>();
  private final SortedMap<String, List<Entry>> parts = new TreeMap<>();

  AllErrors(Shell shell, Words words, Collection<Entry> entries) {
    this.shell = shell;
    this.words = words;
    this.total = entries.size();
    for (Entry entry : entries) {
      String word = firstWord(EntryPages.shown(entry)).toLowerCase(Locale.ROOT);
      groups.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }
    if (total > ONE_PAGE) {
      groups.forEach(
          (word, in) -> parts.computeIfAbsent(slug(word), s -> new ArrayList<>()).addAll(in));
    }
  }

  /** The pages that words have of their own, by the last part of their addresses. */
  SequencedMap<String, List<Entry>> parts() {
    return parts;
  }

  IndexView view() {
    Links links = Links.at(ADDRESS);
    List<Group> shown = new ArrayList<>();
    List<Counted> counted = new ArrayList<>();
    groups.forEach(
        (word, entries) -> {
          if (total <= ONE_PAGE) {
            shown.add(new Group(label(entries), ListPages.items(entries, links)));
          } else {
            String address = ADDRESS + slug(word) + "/";
            counted.add(new Counted(links.to(address), label(entries), errors(entries.size())));
          }
        });
    return index(ADDRESS, words.get("all_title"), shown, counted);
  }

  /** The page of one word. */
  IndexView part(String slug) {
    String address = ADDRESS + slug + "/";
    List<Entry> entries = parts.get(slug);
    List<Item> items = ListPages.items(entries, Links.at(address));
    String title = words.get("part_title", label(entries));
    return index(address, title, List.of(new Group(label(entries), items)), List.of());
  }

  private IndexView index(String address, String title, List<Group> groups, List<Counted> links) {
    return new IndexView(
        shell.frame(address, title, "", List.of()),
        title,
        words.get("index_lede", errors(total)),
        groups,
        links);
  }

  private String errors(int number) {
    return words.count("errors", number);
  }

  /** The word as the first of its errors prints it. */
  private static String label(List<Entry> entries) {
    return firstWord(EntryPages.shown(entries.getFirst()));
  }

  private static String slug(String word) {
    String slug = Slug.of(word);
    return slug.isEmpty() ? "other" : OutputPath.isName(slug) ? slug : "word-" + slug;
  }

  /** The first word without the punctuation around it; the whole text where it has no letter. */
  static String firstWord(String signature) {
    for (String word : signature.strip().split("\\s+")) {
      int from = 0;
      int to = word.length();
      while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
        from++;
      }
      while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
        to--;
      }
      if (from < to && word.charAt(0) != '{') {
        return word.substring(from, to);
      }
    }
    return signature.strip();
  }
}

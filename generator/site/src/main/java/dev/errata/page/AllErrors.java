package dev.errata.page;

import dev.errata.model.Entry;
import dev.errata.model.Slug;
import dev.errata.page.address.Links;
import dev.errata.page.address.Paging;
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
  private static final int WORDS_ON_A_PAGE = 1000;

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

  /** The pages of the index itself: one, or some when there are very many words. */
  Paging paging() {
    return new Paging(ADDRESS, total <= ONE_PAGE ? 1 : groups.size(), WORDS_ON_A_PAGE);
  }

  /** The pages of one word. */
  Paging paging(String slug) {
    return ListPages.paging(ADDRESS + slug + "/", parts.get(slug));
  }

  IndexView view(int number) {
    Links links = Links.at(paging().address(number));
    List<Group> shown = new ArrayList<>();
    List<Counted> counted = new ArrayList<>();
    if (total <= ONE_PAGE) {
      groups.forEach((w, in) -> shown.add(new Group(label(in), ListPages.items(in, links))));
    } else {
      for (String word : paging().part(List.copyOf(groups.keySet()), number)) {
        String address = links.to(ADDRESS + slug(word) + "/");
        List<Entry> in = groups.get(word);
        counted.add(new Counted(address, label(in), errors(in.size())));
      }
    }
    return index(paging(), number, words.get("all_title"), new Content(shown, counted));
  }

  /** A page of one word. */
  IndexView part(String slug, int number) {
    Paging paging = paging(slug);
    List<Entry> entries = parts.get(slug);
    Links links = Links.at(paging.address(number));
    List<Item> items = ListPages.items(paging.part(entries, number), links);
    Group group = new Group(label(entries), items);
    String title = words.get("part_title", label(entries));
    return index(paging, number, title, new Content(List.of(group), List.of()));
  }

  private record Content(List<Group> groups, List<Counted> links) {
    int size() {
      return links.size() + groups.stream().mapToInt(g -> g.errors().size()).sum();
    }
  }

  private IndexView index(Paging paging, int number, String title, Content content) {
    return new IndexView(
        shell.frame(paging.address(number), title, "", List.of()),
        title,
        words.get("index_lede", errors(total)),
        content.groups(),
        content.links(),
        content.size() >= ListPages.FILTERED,
        ListPages.pager(paging, number, words));
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

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * The index that reaches every error without a script: by the first word of what it prints. Beyond
 * {@link #ONE_PAGE} entries it lists the words, and each word that several share has its own page.
 */
final class AllErrors {
  private static final String ADDRESS = "all/";
  private static final int ONE_PAGE = 1000;
  private static final int WORDS_ON_A_PAGE = 1000;

  /** Where a word ends though no space follows, as in {@code error[E0382]:}. */
  private static final String ENDS = "[](){}<>:;,=\"'`";

  private final Shell shell;
  private final Words words;
  private final int total;
  private final SortedMap<String, List<Entry>> groups = new TreeMap<>();
  private final SortedMap<String, List<Entry>> parts = new TreeMap<>();
  private final Map<String, List<Entry>> ordered = new ConcurrentHashMap<>();

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
      groups.forEach(
          (w, in) -> shown.add(new Group(label(in), ListPages.items(inOrder(in), links))));
    } else {
      for (String word : paging().part(List.copyOf(groups.keySet()), number)) {
        String address = links.to(ADDRESS + slug(word) + "/");
        List<Entry> in = groups.get(word);
        counted.add(new Counted(address, label(in), errors(in.size())));
      }
    }
    List<List<Entry>> all = List.copyOf(groups.values());
    IntFunction<String> word = i -> label(all.get(i));
    Content content = new Content(shown, counted, word);
    return index(paging(), number, words.get("all_title"), content);
  }

  /** A page of one word. */
  IndexView part(String slug, int number) {
    Paging paging = paging(slug);
    List<Entry> entries = ordered.computeIfAbsent(slug, s -> inOrder(parts.get(s)));
    Links links = Links.at(paging.address(number));
    List<Item> items = ListPages.items(paging.part(entries, number), links);
    Group group = new Group(label(parts.get(slug)), items);
    String title = words.get("part_title", group.word());
    IntFunction<String> text = i -> EntryPages.shown(entries.get(i));
    return index(paging, number, title, new Content(List.of(group), List.of(), text));
  }

  /** Errors by what they print, so that neighbours are alike. */
  private static List<Entry> inOrder(List<Entry> entries) {
    record Printed(String text, Entry entry) {}
    return entries.stream()
        .map(entry -> new Printed(EntryPages.shown(entry), entry))
        .sorted(Comparator.comparing(Printed::text, String.CASE_INSENSITIVE_ORDER))
        .map(Printed::entry)
        .toList();
  }

  /**
   * @param item names what stands at a place of the whole list
   */
  private record Content(List<Group> groups, List<Counted> links, IntFunction<String> item) {
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
        ListPages.pager(paging, number, words, content.item()));
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

  /**
   * The first word without the punctuation around it and what a bracket, a colon or a sign joins to
   * it; the whole text where it has no letter.
   */
  static String firstWord(String signature) {
    for (String word : signature.strip().split("\\s+")) {
      int from = 0;
      while (from < word.length() && !Character.isLetterOrDigit(word.charAt(from))) {
        from++;
      }
      int to = from;
      while (to < word.length() && ENDS.indexOf(word.charAt(to)) < 0) {
        to++;
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

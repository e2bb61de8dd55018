package dev.errata.markdown.text;

import dev.errata.model.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each heading of a page an id that nothing else on it has. */
public final class Ids {
  /** Ids that the theme's templates use; content must not answer when scripts look them up. */
  public static final Set<String> THEME =
      Set.of(
          "title",
          "copy-fix",
          "due",
          "look-alikes",
          "sources",
          "related",
          "faq",
          "box",
          "paste",
          "paste-hint",
          "demo",
          "results",
          "status",
          "theme-switch",
          "similar",
          "categories",
          "recent",
          "main",
          "contents",
          "quick-fix",
          "slip",
          "brought",
          "search",
          "jump",
          "jump-form",
          "jump-list",
          "jump-panel",
          "jump-status",
          "filter",
          "filter-status",
          "head-box",
          "saved-pages");

  private final Set<String> taken = new HashSet<>(THEME);
  private final Map<String, Integer> counts = new HashMap<>();

  /** The heading's words joined by dashes, with a number when that is taken. */
  public String next(String heading) {
    String slug = Slug.of(heading);
    String base = slug.isEmpty() ? "section" : slug;
    String id = base;
    int count = counts.getOrDefault(base, 1);
    while (!taken.add(id)) {
      id = base + "-" + ++count;
    }
    counts.put(base, count);
    return id;
  }
}

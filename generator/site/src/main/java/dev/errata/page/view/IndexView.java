package dev.errata.page.view;

import java.util.List;
import java.util.Optional;

/**
 * All errors, or all tags.
 *
 * @param groups errors by the first word of their signature; empty where there are only links
 * @param links tags, or the parts of a large index
 * @param filter whether there is enough to be filtered
 * @param pager the other pages of what takes several
 */
public record IndexView(
    Frame frame,
    String title,
    String lede,
    List<Group> groups,
    List<HomeView.Counted> links,
    boolean filter,
    Optional<Pager> pager) {

  /** Errors that begin with the same word. */
  public record Group(String word, List<ListView.Item> errors) {}
}

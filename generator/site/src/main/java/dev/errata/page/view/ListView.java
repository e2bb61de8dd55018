package dev.errata.page.view;

import dev.errata.model.Body.SafeHtml;
import java.util.List;
import java.util.Optional;

/**
 * A list of errors under one heading: a category, a tag, a code.
 *
 * @param crumb the page above, where there is one
 * @param count such as "12 errors"
 * @param summary inline HTML; may be empty
 * @param lead an introduction; may be empty
 * @param filter whether the list is long enough to be filtered
 * @param pager the other pages of a list that takes several
 */
public record ListView(
    Frame frame,
    Optional<Link> crumb,
    String title,
    String count,
    SafeHtml summary,
    SafeHtml lead,
    List<EntryView.Section> sections,
    List<Item> errors,
    boolean filter,
    Optional<Pager> pager) {

  /** One error of a list. */
  public record Item(String url, String title, String signature, SafeHtml summary) {}
}

package dev.errata.model;

import dev.errata.model.Body.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of entries.
 *
 * @param title from {@code _category.md}, or else the name that its entries give; empty only where
 *     {@code _category.md} has none, which is an error
 * @param summary empty without a {@code _category.md}
 * @param order categories are sorted by it, then by title; absent ones come last
 */
public record Category(
    String slug, String title, Body.Inline summary, Optional<Integer> order, Optional<Body> body) {
  /** The address below the site's root, ending with a slash. */
  public String address() {
    return slug + "/";
  }

  /** The links of the text and the summary. */
  public List<Link> links() {
    List<Link> all = new ArrayList<>(summary.links());
    body.ifPresent(b -> all.addAll(b.links()));
    return all;
  }
}

package dev.errata.model;

import dev.errata.diagnostic.SourceText;
import dev.errata.model.Body.Link;
import java.util.ArrayList;
import java.util.List;

/** A plain page, such as {@code pages/about.md}. */
public record Page(String slug, SourceText source, String title, Body.Inline summary, Body body) {
  /** The address below the site's root, ending with a slash. */
  public String address() {
    return slug + "/";
  }

  /** The links of the text and the summary. */
  public List<Link> links() {
    List<Link> all = new ArrayList<>(body.links());
    all.addAll(summary.links());
    return all;
  }
}

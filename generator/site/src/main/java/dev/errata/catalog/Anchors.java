package dev.errata.catalog;

import dev.errata.model.Body;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What {@code #fragment} may name on a page. */
public final class Anchors {
  /** Sections that pages of entries render from the front matter. */
  public static final List<String> OF_ENTRY = List.of("look-alikes", "sources", "related", "faq");

  private Anchors() {}

  /** The ids of a body's headings. */
  static Set<String> of(Body body) {
    return new TreeSet<>(body.anchors());
  }
}

package dev.errata.catalog.address;

import dev.errata.model.Body;
import dev.errata.model.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What {@code #fragment} may name on a page. */
public final class Anchors {
  /** The heading of every page. */
  public static final String TITLE = "title";

  /** Sections that pages of entries render from the front matter. */
  public static final String LOOK_ALIKES = "look-alikes";

  public static final String SOURCES = "sources";
  public static final String RELATED = "related";
  public static final String FAQ = "faq";

  /** Sections of the first page. */
  public static final Set<String> OF_HOME = Set.of(TITLE, "categories", "recent");

  private static final String ID = " id=\"";

  private Anchors() {}

  public static Set<String> of(Optional<Body> body) {
    Set<String> ids = new TreeSet<>();
    ids.add(TITLE);
    body.ifPresent(b -> addHeadings(b, ids));
    return ids;
  }

  public static Set<String> of(Entry entry) {
    Set<String> ids = of(Optional.of(entry.body()));
    ids.add(LOOK_ALIKES);
    ids.add(SOURCES);
    ids.add(RELATED);
    if (!entry.faq().isEmpty()) {
      ids.add(FAQ);
    }
    return ids;
  }

  private static void addHeadings(Body body, Set<String> ids) {
    addIds(body.lead().value(), ids);
    for (Body.Section section : body.sections()) {
      ids.add(section.id());
      addIds(section.html().value(), ids);
    }
  }

  /** Safe HTML gives ids to headings only, at any level, and escapes quotation marks in text. */
  private static void addIds(String html, Set<String> ids) {
    for (int at = html.indexOf(ID); at >= 0; at = html.indexOf(ID, at)) {
      int start = at + ID.length();
      at = html.indexOf('"', start);
      if (at < 0) {
        return;
      }
      ids.add(html.substring(start, at));
    }
  }
}

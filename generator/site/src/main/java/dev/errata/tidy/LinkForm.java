package dev.errata.tidy;

import dev.errata.diagnostic.Fix.Edit;
import dev.errata.model.Body.Link;
import dev.errata.model.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Links to the site's own pages: from the root, by the address that a page has now. */
public final class LinkForm {
  /** An address as people write it; anything else may be the name of a link reference. */
  private static final Pattern PATH =
      Pattern.compile("(?:/|\\.{1,2}/)?(?:[A-Za-z0-9._~-]+/)*(?:[A-Za-z0-9_~-]+\\.md|(?<=/))");

  private LinkForm() {}

  /**
   * What brings links that lead somewhere into that form.
   *
   * @param moved old addresses, and the entries that are meant
   */
  public static List<Edit> edits(List<Link> links, Map<String, EntryId> moved) {
    List<Edit> edits = new ArrayList<>();
    for (Link link : links) {
      String written = link.span().text();
      int end = written.indexOf('#');
      String path = end < 0 ? written : written.substring(0, end);
      String fragment = end < 0 ? "" : written.substring(end);
      target(link, moved)
          .filter(target -> PATH.matcher(path).matches())
          .map(target -> "/" + target + fragment)
          .filter(wanted -> !wanted.equals(written))
          .ifPresent(wanted -> edits.add(new Edit(link.span(), wanted)));
    }
    return edits;
  }

  private static Optional<String> target(Link link, Map<String, EntryId> moved) {
    return link.address()
        .map(a -> Optional.ofNullable(moved.get(a)).map(EntryId::address).orElse(a));
  }
}

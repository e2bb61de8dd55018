package dev.errata.catalog.address;

import dev.errata.diagnostic.Code;
import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.Suggestion;
import dev.errata.model.Body.Link;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Finds links to places of the site that do not exist. */
public final class LinkCheck {
  private final Addresses addresses;
  private final SortedMap<String, EntryId> aliases;
  private final Set<String> files;
  private final Findings findings;
  private final Map<String, Known> known = new HashMap<>();

  /** The anchors of a page that some link asked for. */
  private record Known(NavigableSet<String> ids, Suggestion.Names names) {
    static Known of(Addresses.Place place) {
      NavigableSet<String> ids = new TreeSet<>(place.anchors().get());
      return new Known(ids, new Suggestion.Names(ids));
    }

    /** An anchor that begins with what was written, or is spelt nearly so. */
    Optional<String> nearest(String fragment) {
      return Optional.ofNullable(ids.ceiling(fragment))
          .filter(id -> fragment.length() > 2 && id.startsWith(fragment))
          .or(() -> names.nearest(fragment));
    }
  }

  /**
   * @param files paths of published files that are no pages
   */
  public LinkCheck(
      Addresses addresses,
      SortedMap<String, EntryId> aliases,
      Set<String> files,
      Findings findings) {
    this.addresses = addresses;
    this.aliases = aliases;
    this.files = files;
    this.findings = findings;
  }

  /** The same for a page that has changed since: its anchors are those that it has now. */
  public LinkCheck with(String page, Set<String> anchors, Findings into) {
    LinkCheck check = new LinkCheck(addresses, aliases, files, into);
    check.known.put(page, Known.of(Addresses.Place.list(anchors)));
    return check;
  }

  /** Checks an entry's text and every field of it that takes Markdown. */
  public void check(Entry entry) {
    check(entry.id().address(), entry.links());
  }

  public void check(Page page) {
    check(page.address(), page.links());
  }

  public void check(Category category) {
    check(category.address(), category.links());
  }

  private void check(String page, List<Link> links) {
    for (Link link : links) {
      String written = link.address().orElse(page);
      if (!files.contains(written)) {
        EntryId moved = aliases.get(written);
        String target = moved == null ? written : moved.address();
        addresses
            .at(target)
            .ifPresentOrElse(
                place -> checkAnchor(link, target, place),
                () -> findings.add(deadLink(link, written)));
      }
    }
  }

  private Diagnostic deadLink(Link link, String address) {
    Diagnostic found =
        Diagnostic.of(Code.DEAD_LINK, link.span(), "no page has the address /" + address);
    if (PublishedFiles.needsBaseUrl(address)) {
      return found.withHelp("it is published only with base_url in site.yml");
    }
    return found.withHelp(addresses.nearest(address).map(a -> "did you mean /" + a + " ?"));
  }

  private void checkAnchor(Link link, String target, Addresses.Place place) {
    Optional<String> fragment = link.fragment();
    if (fragment.isEmpty()) {
      return;
    }
    if (isValue(fragment.get())) {
      findings.add(
          Diagnostic.of(
                  Code.LINK_BRINGS_VALUES,
                  link.span(),
                  "the link puts text of its author into a reader's commands")
              .withHelp("end the address before the #"));
      return;
    }
    Known page = known.computeIfAbsent(target, t -> Known.of(place));
    if (!page.ids().contains(fragment.get())) {
      String where = link.address().isPresent() ? "/" + target : "this page";
      String message = where + " has no heading \"#" + fragment.get() + "\"";
      findings.add(
          Diagnostic.of(Code.DEAD_ANCHOR, link.span(), message)
              .withHelp(page.nearest(fragment.get()).map(id -> "did you mean #" + id + " ?")));
    }
  }

  /** A query for the box, or values for an entry's placeholders: read by the page's script. */
  private static boolean isValue(String fragment) {
    return fragment.startsWith("q=") || fragment.startsWith("m:");
  }
}

package dev.errata.catalog;

import dev.errata.catalog.address.Addresses;
import dev.errata.catalog.address.Addresses.Place;
import dev.errata.catalog.address.Aliases;
import dev.errata.catalog.address.Anchors;
import dev.errata.catalog.address.LinkCheck;
import dev.errata.catalog.address.PublishedFiles;
import dev.errata.catalog.relation.BodyWords;
import dev.errata.catalog.relation.Relations;
import dev.errata.catalog.relation.SharedSignatures;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Makes a catalogue and finds what is wrong between files. */
public final class CatalogBuilder {
  private CatalogBuilder() {}

  /** The catalogue of the contents, whatever their order; valid also when there are findings. */
  public static Catalog build(Contents read, Findings findings) {
    return checked(read, new BodyWords(), findings).catalog();
  }

  /**
   * The same with what it takes to check one entry again.
   *
   * @param words from an earlier catalogue of much the same entries, or new ones
   */
  public static Checked checked(Contents read, BodyWords words, Findings findings) {
    Contents contents = Admission.of(read, findings);
    Addresses addresses = addresses(contents);
    Aliases claimed = new Aliases(contents.entries(), addresses, findings);
    SortedMap<String, EntryId> aliases = claimed.accepted();
    Lookups lookups = Lookups.of(contents, aliases);
    addLists(addresses, lookups);
    Set<String> files =
        new TreeSet<>(PublishedFiles.linkable(contents.settings(), contents.categories()));
    files.addAll(contents.files());
    LinkCheck links = new LinkCheck(addresses, aliases, files, findings);
    contents.entries().forEach(links::check);
    contents.pages().forEach(links::check);
    contents.categories().forEach(links::check);
    SharedSignatures signatures = new SharedSignatures(contents.entries());
    contents.entries().forEach(entry -> signatures.check(entry, findings));
    Relations relations = new Relations(lookups.entries(), findings);
    return new Checked(
        new Catalog(lookups, relations, words),
        new FileCheck(claimed, links, signatures, relations));
  }

  /** A catalogue, and the check of one file against all that it holds. */
  public record Checked(Catalog catalog, FileCheck files) {}

  private static Addresses addresses(Contents contents) {
    Addresses addresses = new Addresses();
    addresses.add("", Place.list(Anchors.OF_HOME));
    for (Category category : contents.categories()) {
      addresses.add(
          category.address(), new Place(Optional.empty(), () -> Anchors.of(category.body())));
    }
    for (Page page : contents.pages()) {
      addresses.add(
          page.address(),
          new Place(
              Optional.of(page.source().start()), () -> Anchors.of(Optional.of(page.body()))));
    }
    for (Entry entry : contents.entries()) {
      addresses.add(
          entry.id().address(),
          new Place(Optional.of(entry.title().span()), () -> Anchors.of(entry)));
    }
    return addresses;
  }

  /** Pages that list entries; their first parts are reserved, so no alias can take them. */
  private static void addLists(Addresses addresses, Lookups lookups) {
    Place list = Place.list(Set.of(Anchors.TITLE));
    addresses.add("all/", list);
    addresses.add("tags/", list);
    lookups.tags().keySet().forEach(slug -> addresses.add("tags/" + slug + "/", list));
    lookups.codes().keySet().forEach(path -> addresses.add("e/" + path + "/", list));
  }
}

package dev.errata.catalog;

import dev.errata.catalog.address.Aliases;
import dev.errata.catalog.address.Anchors;
import dev.errata.catalog.address.LinkCheck;
import dev.errata.catalog.relation.Relations;
import dev.errata.catalog.relation.SharedSignatures;
import dev.errata.diagnostic.Findings;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.Page;
import java.util.Optional;

/**
 * Checks one file, as its author has it now, against all others of a catalogue, which stays as it
 * is; for one thread at a time. What the file's change does to others is not seen here.
 */
public final class FileCheck {
  private final Aliases aliases;
  private final LinkCheck links;
  private final SharedSignatures signatures;
  private final Relations relations;

  FileCheck(Aliases aliases, LinkCheck links, SharedSignatures signatures, Relations relations) {
    this.aliases = aliases;
    this.links = links;
    this.signatures = signatures;
    this.relations = relations;
  }

  /** Finds what is wrong between the entry and the others. */
  public void check(Entry entry, Findings findings) {
    aliases.check(entry, findings);
    links.with(entry.id().address(), Anchors.of(entry), findings).check(entry);
    signatures.check(entry, findings);
    relations.check(entry, findings);
  }

  /** The same for a plain page. */
  public void check(Page page, Findings findings) {
    links.with(page.address(), Anchors.of(Optional.of(page.body())), findings).check(page);
  }

  /** The same for a category. */
  public void check(Category category, Findings findings) {
    links.with(category.address(), Anchors.of(category.body()), findings).check(category);
  }
}

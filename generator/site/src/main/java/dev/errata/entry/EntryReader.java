package dev.errata.entry;

import dev.errata.diagnostic.Findings;
import dev.errata.diagnostic.SourceText;
import dev.errata.frontmatter.FrontMatter;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.field.Declaration;
import java.time.LocalDate;
import java.util.Optional;

/** Reads an entry; one reader serves any number of threads. */
public final class EntryReader {
  private final LocalDate today;

  /**
   * @param today no date may be later
   */
  public EntryReader(LocalDate today) {
    this.today = today;
  }

  /**
   * The entry of a file.
   *
   * @param declared the category that the folder's {@code _category.md} names
   * @return nothing when required parts are missing or wrong; then a finding says so
   */
  public Optional<Entry> read(
      EntryId id, SourceText source, Optional<Category> declared, Findings findings) {
    return FrontMatter.read(source, Declaration.ENTRY, today, findings)
        .flatMap(matter -> new EntryParts(id, source, matter, findings).entry(declared));
  }
}

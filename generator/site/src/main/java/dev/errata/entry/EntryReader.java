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
   * What a file gives of an entry.
   *
   * @param complete whether it can be published; otherwise it serves to find what else is wrong
   */
  public record Partial(Entry entry, boolean complete) {}

  /**
   * The entry of a file.
   *
   * @param declared the category that the folder's {@code _category.md} names
   * @return nothing when required parts are missing or wrong; then a finding says so
   */
  public Optional<Entry> read(
      EntryId id, SourceText source, Optional<Category> declared, Findings findings) {
    return partial(id, source, declared, findings).filter(Partial::complete).map(Partial::entry);
  }

  /**
   * The same, also when parts are missing or the fields can't be read at all; nothing without any.
   */
  public Optional<Partial> partial(
      EntryId id, SourceText source, Optional<Category> declared, Findings findings) {
    return FrontMatter.read(source, Declaration.ENTRY, today, findings)
        .map(matter -> new EntryParts(id, source, matter, findings).entry(declared));
  }
}

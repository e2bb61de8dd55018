package dev.errata.build;

import dev.errata.diagnostic.Diagnostic;
import dev.errata.diagnostic.Findings;
import dev.errata.entry.CategoryReader;
import dev.errata.entry.EntryReader;
import dev.errata.entry.EntryReader.Partial;
import dev.errata.entry.PageReader;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.prose.Prose;
import dev.errata.prose.Said;
import dev.errata.source.SiteSource.PageFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads single files of {@code pages/}, each with its own findings; for any number of threads. */
final class FileReading {
  private final EntryReader entries;
  private final CategoryReader categories;
  private final PageReader pages;
  private final String language;

  FileReading(LocalDate today, String language) {
    this.language = language;
    this.entries = new EntryReader(today);
    this.categories = new CategoryReader(today);
    this.pages = new PageReader(today);
  }

  /**
   * What a file gave.
   *
   * @param value absent when required parts are missing or wrong
   */
  record One<T>(PageFile file, Optional<T> value, List<Diagnostic> findings) {
    /** The value, whose findings go to those of others. */
    Optional<T> taken(Findings found) {
      found.addAll(findings);
      return value;
    }
  }

  /**
   * An entry, and its sentences, which may stand in others too.
   *
   * @param complete whether it belongs into a catalogue
   */
  record Written(Entry entry, Said said, boolean complete) {}

  /** The category of a {@code _category.md}; always there, if with an empty title. */
  One<Category> category(PageFile file) {
    Findings own = new Findings();
    Category category = categories.read(file.folder(), file.text(), own);
    return new One<>(file, Optional.of(category), own.sorted());
  }

  One<Page> page(PageFile file) {
    Findings own = new Findings();
    Optional<Page> page = pages.read(file.name(), file.text(), own);
    return new One<>(file, page, own.sorted());
  }

  /** The entry of a file, in a folder whose category may be declared. */
  One<Written> entry(PageFile file, Optional<Category> declared) {
    Findings own = new Findings();
    EntryId id = new EntryId(file.folder(), file.name());
    Optional<Written> written =
        entries.partial(id, file.text(), declared, own).map(partial -> written(partial, own));
    return new One<>(file, written, own.sorted());
  }

  private Written written(Partial partial, Findings own) {
    Prose prose = Prose.of(partial.entry(), language);
    own.addAll(prose.findings());
    return new Written(partial.entry(), prose.said(), partial.complete());
  }
}

package dev.errata.lsp.answer;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.SourceText;
import dev.errata.lsp.place.Place;
import dev.errata.lsp.place.Places;
import dev.errata.lsp.place.Region;
import dev.errata.lsp.site.OpenSite;
import dev.errata.model.EntryId;
import dev.errata.model.field.Declaration;
import dev.errata.model.field.Field;
import dev.errata.source.SiteSource;
import dev.errata.source.SiteSource.Kind;
import dev.errata.source.SiteSource.PageFile;
import java.util.List;
import java.util.Optional;

/** A file that an editor asks about, as it has it. */
public record Subject(OpenSite site, SourceText text, Optional<PageFile> page) {
  /** A file by its path; nothing when neither editor nor disk has it. */
  public static Optional<Subject> of(OpenSite site, String path) {
    return site.text(path).map(text -> new Subject(site, text, site.page(path)));
  }

  public String path() {
    return text.path();
  }

  public boolean isSettings() {
    return path().equals(SiteSource.SETTINGS);
  }

  /** The fields that the file may have. */
  List<Field> fields() {
    if (isSettings()) {
      return Declaration.SITE;
    }
    return page.map(
            file ->
                switch (file.kind()) {
                  case ENTRY -> Declaration.ENTRY;
                  case CATEGORY -> Declaration.CATEGORY;
                  case PAGE -> Declaration.PAGE;
                })
        .orElse(List.of());
  }

  /** The entry's id, when the file is one of an entry. */
  public Optional<EntryId> id() {
    return page.filter(file -> file.kind() == Kind.ENTRY)
        .map(file -> new EntryId(file.folder(), file.name()));
  }

  public Optional<Catalog> catalog() {
    return site.catalog();
  }

  /** The lines that are YAML. */
  public Region region() {
    return isSettings() ? Region.whole(text) : Region.of(text);
  }

  public Optional<Place> place(int offset) {
    return Places.at(text, region(), fields(), offset);
  }
}

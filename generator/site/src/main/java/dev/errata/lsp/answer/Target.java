package dev.errata.lsp.answer;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.lsp.place.Place;
import dev.errata.model.Body;
import dev.errata.model.Body.Link;
import dev.errata.model.Category;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Page;
import dev.errata.model.Relation;
import dev.errata.model.field.FieldType;
import java.util.Optional;

/**
 * What a word of a file names.
 *
 * @param written the word
 * @param fragment the heading that a link names
 */
public record Target(What what, SourceSpan written, Optional<String> fragment) {
  /** A page of the site that somebody wrote. */
  public sealed interface What {
    record OfEntry(Entry entry) implements What {}

    record OfPage(Page page) implements What {}

    record OfCategory(Category category) implements What {}

    /** The address of its page. */
    default String address() {
      return switch (this) {
        case OfEntry(Entry entry) -> entry.id().address();
        case OfPage(Page page) -> page.address();
        case OfCategory(Category category) -> category.address();
      };
    }
  }

  /** What the word at an offset names. */
  public static Optional<Target> at(Subject subject, int offset) {
    if (subject.catalog().isEmpty()) {
      return Optional.empty();
    }
    Catalog catalog = subject.catalog().get();
    return subject
        .place(offset)
        .filter(Place.Value.class::isInstance)
        .map(Place.Value.class::cast)
        .flatMap(value -> ofValue(subject, catalog, value))
        .or(() -> ofLink(subject, catalog, offset));
  }

  /** The entry of the file itself: in its title, or where {@code anywhere} says so. */
  public static Optional<Target> own(Subject subject, int offset, boolean anywhere) {
    return subject
        .id()
        .flatMap(id -> subject.catalog().flatMap(c -> c.entry(id)))
        .filter(
            entry ->
                anywhere
                    || subject
                        .place(offset)
                        .filter(p -> p instanceof Place.Value v && v.field().name().equals("title"))
                        .isPresent())
        .map(
            entry ->
                new Target(
                    new What.OfEntry(entry),
                    subject.text().span(offset, offset),
                    Optional.empty()));
  }

  private static Optional<Target> ofValue(Subject subject, Catalog catalog, Place.Value value) {
    String word = value.word().text();
    boolean own = value.field().name().equals("slug") && subject.id().isPresent();
    if (value.filled().type() instanceof FieldType.Reference) {
      return subject
          .id()
          .flatMap(id -> named(catalog, id, value.word()))
          .map(entry -> new Target(new What.OfEntry(entry), value.word(), Optional.empty()));
    }
    if (own) {
      return subject
          .id()
          .flatMap(catalog::entry)
          .map(entry -> new Target(new What.OfEntry(entry), value.word(), Optional.empty()));
    }
    if (value.field().name().equals("category")) {
      return catalog.categories().stream()
          .filter(c -> c.title().equals(word))
          .findFirst()
          .map(c -> new Target(new What.OfCategory(c), value.word(), Optional.empty()));
    }
    return Optional.empty();
  }

  private static Optional<Entry> named(Catalog catalog, EntryId from, SourceSpan word) {
    Relation relation =
        new Relation(
            new Spanned<>(word.text().strip(), word), Relation.Kind.SEE_ALSO, Optional.empty());
    return catalog.target(from, relation);
  }

  private static Optional<Target> ofLink(Subject subject, Catalog catalog, int offset) {
    for (Link link : subject.site().links(subject.path())) {
      if (link.span().start() <= offset && offset <= link.span().end()) {
        Optional<What> what =
            link.address().isPresent()
                ? at(catalog, link.address().get())
                : subject.id().flatMap(catalog::entry).map(What.OfEntry::new);
        return what.map(w -> new Target(w, link.span(), link.fragment()));
      }
    }
    return Optional.empty();
  }

  /** What has an address, or had it once. */
  static Optional<What> at(Catalog catalog, String address) {
    EntryId moved = catalog.aliases().get(address);
    String now = moved == null ? address : moved.address();
    int slash = now.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    if (slash + 1 < now.length()) {
      EntryId id = new EntryId(now.substring(0, slash), now.substring(slash + 1, now.length() - 1));
      return catalog.entry(id).map(What.OfEntry::new);
    }
    String slug = now.substring(0, slash);
    return catalog
        .category(slug)
        .<What>map(What.OfCategory::new)
        .or(() -> page(catalog, slug).map(What.OfPage::new));
  }

  private static Optional<Page> page(Catalog catalog, String slug) {
    return catalog.pages().stream().filter(p -> p.slug().equals(slug)).findFirst();
  }

  /** Where it is written: a title, a heading, or a file's start. */
  public SourceSpan definition() {
    return switch (what) {
      case What.OfEntry(Entry entry) ->
          heading(Optional.of(entry.body())).orElse(entry.title().span());
      case What.OfPage(Page page) ->
          heading(Optional.of(page.body())).orElse(page.source().start());
      case What.OfCategory(Category category) ->
          heading(category.body())
              .orElse(new SourceText("pages/" + category.slug() + "/_category.md", "").start());
    };
  }

  private Optional<SourceSpan> heading(Optional<Body> body) {
    return body.stream()
        .flatMap(b -> b.sections().stream())
        .filter(s -> fragment.filter(s.id()::equals).isPresent())
        .map(Body.Section::span)
        .findFirst();
  }
}

package dev.errata.lsp.answer;

import dev.errata.catalog.Catalog;
import dev.errata.diagnostic.Fix.Edit;
import dev.errata.diagnostic.SourceSpan;
import dev.errata.diagnostic.SourceText;
import dev.errata.diagnostic.Spanned;
import dev.errata.model.Entry;
import dev.errata.model.EntryId;
import dev.errata.model.Slug;
import dev.errata.model.field.Field;
import dev.errata.recipe.OutputPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A new slug for an entry: its old address stays as an alias, and all that names it is edited.
 *
 * @param edits in the texts that the catalogue was made from, before the file moves
 * @param from the file's path
 * @param to the file's path afterwards
 */
public record Renaming(List<Edit> edits, String from, String to) {
  public Renaming {
    edits = List.copyOf(edits);
  }

  /** Why a slug can't be the new one, in one sentence. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }

  /**
   * Renames an entry, and moves it when {@code to} names another category.
   *
   * @param incomplete entries that are not in the catalogue, and may name this one
   */
  public static Renaming of(Catalog catalog, List<Entry> incomplete, Entry entry, EntryId to)
      throws Refused {
    check(catalog, entry, to);
    List<Edit> edits = new ArrayList<>();
    Target.What what = new Target.What.OfEntry(entry);
    for (References.Said said : References.relations(catalog, incomplete, what)) {
      SourceSpan span = said.relation().entry().span();
      boolean same = said.from().id().category().equals(to.category());
      boolean bare = span.text().indexOf('/') < 0;
      edits.add(new Edit(span, bare && same ? to.slug() : to.toString()));
    }
    for (SourceSpan link : References.links(catalog, incomplete, what)) {
      link(link, entry.id(), to).ifPresent(edits::add);
    }
    for (Entry other : incomplete) {
      checkAllNamed(other, entry.id(), edits);
    }
    edits.addAll(own(catalog, entry, to));
    edits.sort(
        Comparator.comparing((Edit e) -> e.span().source().path())
            .thenComparingInt(e -> e.span().start()));
    return new Renaming(edits, entry.source().path(), path(to));
  }

  private static String path(EntryId id) {
    return "pages/" + id + ".md";
  }

  private static void check(Catalog catalog, Entry entry, EntryId to) throws Refused {
    if (!Slug.isValid(to.slug())) {
      String near = Slug.of(to.slug());
      throw new Refused(
          "\"" + to.slug() + "\" is not a slug" + (near.isEmpty() ? "" : "; write " + near));
    }
    if (!OutputPath.isName(to.slug())) {
      throw new Refused("Windows keeps the name \"" + to.slug() + "\" for a device");
    }
    if (to.equals(entry.id())) {
      throw new Refused("the entry has that name already");
    }
    if (catalog.entry(to).isPresent()) {
      throw new Refused("there is an entry \"" + to + "\" already");
    }
    EntryId claimed = catalog.aliases().get(to.address());
    if (claimed != null && !claimed.equals(entry.id())) {
      throw new Refused("\"" + claimed + "\" has the alias /" + to.address());
    }
  }

  /** What can't be read may name the entry where nobody sees it, and would go on doing so. */
  private static void checkAllNamed(Entry incomplete, EntryId id, List<Edit> edits) throws Refused {
    SourceText text = incomplete.source();
    long edited = edits.stream().filter(e -> e.span().source().path().equals(text.path())).count();
    long named =
        Pattern.compile("(?<![\\w-])" + id.slug() + "(?![\\w-])")
            .matcher(text.text())
            .results()
            .count();
    if (named > edited) {
      throw new Refused(text.path() + " names it and has errors; mend them first");
    }
  }

  /**
   * The edit of a link; none where its text can't be told from its target. Such a link goes on
   * working, by the alias.
   */
  private static Optional<Edit> link(SourceSpan link, EntryId from, EntryId to) {
    String written = link.text();
    int end = 0;
    while (end < written.length() && "#?".indexOf(written.charAt(end)) < 0) {
      end++;
    }
    String path = written.substring(0, end);
    String name = path.replaceFirst("(/index\\.html|\\.md|/)$", "");
    boolean plain = name.equals(from.slug()) || name.endsWith("/" + from.slug());
    if (!plain || written.chars().anyMatch(c -> Character.isWhitespace(c))) {
      return Optional.empty();
    }
    if (from.category().equals(to.category())) {
      int at = name.length() - from.slug().length();
      return Optional.of(new Edit(link.slice(at, name.length()), to.slug()));
    }
    return Optional.of(new Edit(link.slice(0, end), "/" + to.address()));
  }

  /**
   * The entry's own file: its alias, its {@code slug}, and in another folder what depends on it.
   */
  private static List<Edit> own(Catalog catalog, Entry entry, EntryId to) {
    List<Edit> edits = new ArrayList<>();
    FileFields fields = new FileFields(entry.source());
    String old = "/" + entry.id().address();
    String now = "/" + to.address();
    Optional<Spanned<String>> back =
        entry.aliases().stream().filter(alias -> alias.value().equals(now)).findFirst();
    edits.add(
        back.map(alias -> new Edit(alias.span(), old))
            .orElseGet(() -> fields.withItem("aliases", old)));
    fields.value("slug").ifPresent(slug -> edits.add(new Edit(slug, to.slug())));
    if (!entry.id().category().equals(to.category())) {
      catalog
          .category(to.category())
          .filter(c -> !c.title().isEmpty())
          .ifPresent(
              c ->
                  fields
                      .value("category")
                      .ifPresent(v -> edits.add(new Edit(v, yaml(v, c.title())))));
      entry.related().stream()
          .filter(r -> r.entry().value().indexOf('/') < 0)
          .forEach(
              r ->
                  catalog
                      .target(entry, r)
                      .ifPresent(t -> edits.add(new Edit(r.entry().span(), t.id().toString()))));
    }
    return edits;
  }

  private static String yaml(SourceSpan span, String title) {
    SourceText text = span.source();
    boolean quoted = span.start() > 0 && "\"'".indexOf(text.text().charAt(span.start() - 1)) >= 0;
    return quoted ? title : Field.yaml(title);
  }
}

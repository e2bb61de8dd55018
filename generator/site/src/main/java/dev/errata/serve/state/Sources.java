package dev.errata.serve.state;

import dev.errata.model.EntryId;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import java.util.List;
import java.util.Optional;

/** Which files of the site a page is written in. */
public final class Sources {
  private Sources() {}

  /** The files that an author changes to change this page; the first is the page's own. */
  public static List<String> of(OutputPath path) {
    String[] names = path.value().split("/");
    if (names.length < 2 || Slug.RESERVED.contains(names[0])) {
      return List.of("site.yml");
    }
    return names.length == 2
        ? List.of("pages/" + names[0] + "/_category.md", "pages/" + names[0] + ".md")
        : List.of("pages/" + names[0] + "/" + names[1] + ".md");
  }

  /** The entry that a path belongs to. */
  static Optional<EntryId> entry(OutputPath path) {
    String[] names = path.value().split("/");
    boolean entry = names.length == 3 && !Slug.RESERVED.contains(names[0]);
    return entry ? Optional.of(new EntryId(names[0], names[1])) : Optional.empty();
  }
}

package dev.errata.catalog;

import dev.errata.model.Entry;
import dev.errata.model.Slug;
import dev.errata.recipe.OutputPath;
import java.util.List;

/**
 * A tag and what bears it.
 *
 * @param slug its part of the address {@code tags/<slug>/}; spellings with the same slug are one
 *     tag
 * @param name as the first entry writes it
 * @param entries by title
 */
public record Tag(String slug, String name, List<Entry> entries) {
  public Tag {
    entries = List.copyOf(entries);
  }

  /** The slug of a tag as written; empty when it has no letter or digit of the Latin alphabet. */
  public static String slug(String written) {
    String slug = Slug.of(written);
    return slug.isEmpty() || OutputPath.isName(slug) ? slug : "tag-" + slug;
  }
}

package dev.errata.model;

/** Names an entry: {@code <category-slug>/<slug>}, which is also its address in the site. */
public record EntryId(String category, String slug) implements Comparable<EntryId> {
  /** The address below the site's root, ending with a slash. */
  public String address() {
    return category + "/" + slug + "/";
  }

  @Override
  public int compareTo(EntryId other) {
    int byCategory = category.compareTo(other.category);
    return byCategory != 0 ? byCategory : slug.compareTo(other.slug);
  }

  @Override
  public String toString() {
    return category + "/" + slug;
  }
}

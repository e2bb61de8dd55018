package dev.errata.recipe;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A whole site: a table from paths to recipes, in the order of the paths.
 *
 * <p>What lies in one folder may cost much to list, as an index does: that is listed when somebody
 * asks for a file of the folder, or for the whole table.
 */
public final class Site {
  private final SortedMap<OutputPath, Recipe> known;
  private final String folder;
  private final Supplier<SortedMap<OutputPath, Recipe>> all;

  /**
   * @throws IllegalArgumentException when two recipes have the same path; whoever lets people
   *     choose paths finds that out before
   */
  public Site(Collection<Recipe> recipes) {
    this(recipes, "/", List::of);
  }

  /**
   * A site of which one folder is listed later.
   *
   * @param folder ends with a slash; none of {@code recipes} lies in it
   * @param later all recipes of that folder
   */
  public Site(
      Collection<Recipe> recipes, String folder, Supplier<? extends Collection<Recipe>> later) {
    this.known = table(new TreeMap<>(), recipes);
    this.folder = folder;
    this.all = new Once<>(() -> table(new TreeMap<>(known), later.get()));
  }

  private static SortedMap<OutputPath, Recipe> table(
      SortedMap<OutputPath, Recipe> table, Collection<Recipe> recipes) {
    for (Recipe recipe : recipes) {
      if (table.put(recipe.path(), recipe) != null) {
        throw new IllegalArgumentException("two recipes for " + recipe.path());
      }
    }
    return Collections.unmodifiableSortedMap(table);
  }

  public Optional<Recipe> recipe(OutputPath path) {
    boolean later = path.value().startsWith(folder);
    return Optional.ofNullable((later ? all.get() : known).get(path));
  }

  /** All recipes but those of the folder that is listed later, by path. */
  public Collection<Recipe> early() {
    return known.values();
  }

  /** All recipes, by path. */
  public Collection<Recipe> recipes() {
    return all.get().values();
  }

  /** Whether it has no file at all, as when its theme is broken. */
  public boolean isEmpty() {
    return known.isEmpty();
  }

  /** How many files the site has. */
  public int size() {
    return all.get().size();
  }
}

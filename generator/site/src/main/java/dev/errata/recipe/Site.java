package dev.errata.recipe;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A whole site: a table from paths to recipes, in the order of the paths. */
public final class Site {
  private final SortedMap<OutputPath, Recipe> recipes;

  /**
   * @throws IllegalArgumentException when two recipes have the same path; whoever lets people
   *     choose paths finds that out before
   */
  public Site(Collection<Recipe> recipes) {
    SortedMap<OutputPath, Recipe> table = new TreeMap<>();
    for (Recipe recipe : recipes) {
      if (table.put(recipe.path(), recipe) != null) {
        throw new IllegalArgumentException("two recipes for " + recipe.path());
      }
    }
    this.recipes = Collections.unmodifiableSortedMap(table);
  }

  public Optional<Recipe> recipe(OutputPath path) {
    return Optional.ofNullable(recipes.get(path));
  }

  /** All recipes, by path. */
  public Collection<Recipe> recipes() {
    return recipes.values();
  }

  /** How many files the site has. */
  public int size() {
    return recipes.size();
  }
}

/**
 * A site as a table from paths to recipes: what is published, without its bytes.
 *
 * <p>Takes nothing, gives {@link dev.errata.recipe.Site}. Imports diagnostic.
 */
package dev.errata.recipe;

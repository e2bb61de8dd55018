/**
 * Where everything of a site lies: addresses and their owners, aliases, anchors, links to them.
 *
 * <p>Takes entries, categories and pages; gives tables and findings. Imports diagnostic, model and
 * recipe.
 */
package dev.errata.catalog.address;

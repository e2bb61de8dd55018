/**
 * Everything a site says, looked up in every way that pages need, and checked across entries.
 *
 * <p>Takes valid entries, categories and pages; gives a {@link dev.errata.catalog.Catalog} and
 * findings. Imports diagnostic, model, recipe and match.
 */
package dev.errata.catalog;

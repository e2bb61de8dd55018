/**
 * A catalogue becomes the matcher's documents, and the files that the reader's browser loads.
 *
 * <p>Takes a {@code Catalog}, gives documents and recipes. Imports diagnostic, model, recipe,
 * catalog and match.
 */
package dev.errata.search;

/**
 * What can be written at a place of a file.
 *
 * <p>Takes a {@code Subject} and an offset, gives {@link dev.errata.lsp.completion.Offer}s. Imports
 * diagnostic, model, catalog, and the rooms lsp.answer and lsp.place.
 */
package dev.errata.lsp.completion;

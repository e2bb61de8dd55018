/**
 * What stands at a place of a file that somebody is typing: a key, a value, or text.
 *
 * <p>Takes a {@code SourceText} and the declaration, gives {@link dev.errata.lsp.place.Place}.
 * Reads what is half written, too. Imports diagnostic and model.
 */
package dev.errata.lsp.place;

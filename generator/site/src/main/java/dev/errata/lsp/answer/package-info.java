/**
 * What an editor asks of a place: completion, descriptions, definitions, references, renaming.
 *
 * <p>Takes an {@code OpenSite} and an offset, gives plain values whose spans lie in the texts that
 * the editor has. Imports diagnostic, model, source, catalog, and the rooms lsp.site and lsp.place.
 */
package dev.errata.lsp.answer;

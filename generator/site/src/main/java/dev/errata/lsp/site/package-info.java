/**
 * A site as an editor sees it: the files on disk, and over them the texts that are not saved.
 *
 * <p>Takes folders and texts, gives {@link dev.errata.lsp.site.OpenSite} with its findings and
 * catalogue. Imports diagnostic, model, source, catalog and build.
 */
package dev.errata.lsp.site;

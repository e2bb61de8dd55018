/**
 * A site's folder becomes a snapshot of its files: the read edge.
 *
 * <p>Takes a root directory, gives {@link dev.errata.source.SiteSource}. Only regular files inside
 * the root are read; whatever can't be is a finding. Imports diagnostic, model and recipe.
 */
package dev.errata.source;

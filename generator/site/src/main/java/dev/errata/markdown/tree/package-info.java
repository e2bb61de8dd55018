/**
 * Markdown text becomes a flexmark tree of bounded depth, at a price that grows with its length.
 *
 * <p>Takes a string, gives a flexmark document in which {@link dev.errata.markdown.tree.Excess}
 * stands for what goes beyond a limit. Imports flexmark only.
 */
package dev.errata.markdown.tree;

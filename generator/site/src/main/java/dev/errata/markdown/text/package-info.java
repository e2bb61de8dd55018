/**
 * What needs no tree: escaping, ids, limits, variables, and where a link leads.
 *
 * <p>Takes strings, gives strings. Imports model.
 */
package dev.errata.markdown.text;

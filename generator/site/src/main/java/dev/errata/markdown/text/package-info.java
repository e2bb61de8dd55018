/**
 * What needs no tree: escaping, ids, variables, fences, terminals, and where a link leads.
 *
 * <p>Takes strings, gives strings and records. Imports diagnostic, model and highlight.
 */
package dev.errata.markdown.text;

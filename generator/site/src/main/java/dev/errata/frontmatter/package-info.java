/**
 * Front matter and settings become typed fields, every value with its place.
 *
 * <p>Takes a {@code SourceText} and the declaration, gives {@link dev.errata.frontmatter.Fields}.
 * YAML is read as events, never as objects. Imports diagnostic and model.
 */
package dev.errata.frontmatter;

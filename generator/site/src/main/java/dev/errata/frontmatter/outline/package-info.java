/**
 * What YAML would misread, found and mended before YAML is read.
 *
 * <p>Takes the lines between the fences and the declaration, gives {@link
 * dev.errata.frontmatter.outline.Repairs}: a text to read, and the way back to the file's places.
 * Imports diagnostic and model.
 */
package dev.errata.frontmatter.outline;

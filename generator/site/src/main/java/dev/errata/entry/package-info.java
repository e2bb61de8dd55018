/**
 * One file becomes one validated value: an entry, a category, a page, or the settings.
 *
 * <p>Takes a {@code SourceText}, gives model values and findings. Imports diagnostic, model, match,
 * frontmatter and markdown.
 */
package dev.errata.entry;

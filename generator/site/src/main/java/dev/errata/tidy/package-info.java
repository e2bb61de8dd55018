/**
 * The usual form of a file that is right: the same meaning, without what means nothing.
 *
 * <p>Takes a file's text and its links, gives edits. Imports diagnostic, model and frontmatter.
 */
package dev.errata.tidy;

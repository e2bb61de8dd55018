/**
 * The text of an entry's body as its author wrote it: passages, sentences, words, code blocks.
 *
 * <p>Takes a {@code SourceText}, gives pieces whose places are those of the file. Imports
 * diagnostic and model.
 */
package dev.errata.prose.text;

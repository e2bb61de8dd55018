/**
 * A title or a log becomes the text of a new entry, with {@code TODO} where only a person knows.
 *
 * <p>Takes text and what the site already has, gives file texts; writes nothing. Imports model and
 * match.
 */
package dev.errata.draft;

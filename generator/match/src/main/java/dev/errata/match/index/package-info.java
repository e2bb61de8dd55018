/**
 * Takes entries; gives the index as files, each format written and read in one class: anchors
 * (which signatures to look for where a term stands), words (which entries hold a word), and what
 * is shown of an entry. Reading asks for what is not loaded yet.
 *
 * <p>May import {@code text}, {@code sieve}, {@code signature} and {@code binary}.
 */
package dev.errata.match.index;

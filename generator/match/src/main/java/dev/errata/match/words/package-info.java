/**
 * Takes a few typed words and an opened index; gives the entries that hold them, best first.
 *
 * <p>May import {@code text}, {@code tally} and {@code index}.
 */
package dev.errata.match.words;

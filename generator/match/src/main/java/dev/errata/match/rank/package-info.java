/**
 * Takes folded text and an opened index; gives what was found, ordered: signatures that fit whole
 * with the likely cause first, then those of which a part is there or whose words come near.
 *
 * <p>May import {@code text}, {@code sieve}, {@code signature}, {@code tally} and {@code index}.
 */
package dev.errata.match.rank;

/**
 * Takes a log; gives it without what tells who or where its reader is, so that it can be shared.
 *
 * <p>One pass, in which each of several finders says at each place where what it knows ends, and a
 * second one over the names that were found. May import {@code scrub.shape}.
 */
package dev.errata.match.scrub;

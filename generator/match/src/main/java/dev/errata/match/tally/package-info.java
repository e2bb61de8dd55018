/**
 * Takes items and numbers one by one; keeps the best few in order, or sums by entry. Small lists
 * and tables of our own, since the browser would pay for Java's collections.
 *
 * <p>May import {@code text}.
 */
package dev.errata.match.tally;

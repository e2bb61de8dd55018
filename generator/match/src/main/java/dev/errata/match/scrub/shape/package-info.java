/**
 * Takes characters; says whether they look like a secret, or like what announces one.
 *
 * <p>May import nothing.
 */
package dev.errata.match.scrub.shape;

/**
 * Takes a log; gives it without what tells who or where its reader is, so that it can be shared.
 *
 * <p>May import nothing.
 */
package dev.errata.match.scrub;

/**
 * Takes sets of entries and queries; gives tables of how right, how small and how quick the matcher
 * is.
 *
 * <p>May import {@code dev.errata.match}.
 */
package dev.errata.bench;

/**
 * Takes files of entries and queries; gives them as values, and sites of any size made from them.
 *
 * <p>May import {@code dev.errata.match}.
 */
package dev.errata.bench.set;

/**
 * Takes sets of entries and queries; gives logs, downloads and the times of programs.
 *
 * <p>Imports {@code set} and {@code dev.errata.match}.
 */
package dev.errata.bench.measure;

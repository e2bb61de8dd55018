/**
 * Commands that write files for contributors and owners: {@code new} and {@code init}.
 *
 * <p>Takes arguments and answers on a terminal, gives new files; never overwrites one. Imports
 * draft, starter and what other commands import.
 */
package dev.errata.cli.author;

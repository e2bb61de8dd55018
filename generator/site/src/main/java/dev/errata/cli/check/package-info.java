/**
 * The parts of {@code errata check}: what is checked, what is mended, and how findings are printed.
 *
 * <p>Takes options, gives findings, changed files and text. Imports what commands import.
 */
package dev.errata.cli.check;

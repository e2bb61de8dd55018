/**
 * Options that several commands share.
 *
 * <p>Takes arguments, gives values; the clock is looked at here and nowhere else. Imports build and
 * console.
 */
package dev.errata.cli.options;

/**
 * {@code errata match}: logs in, answers out, for people and for programs.
 *
 * <p>Takes streams and an open index, gives text. Imports search, match, json, report and console.
 */
package dev.errata.cli.match;

/**
 * What commands have in common towards a person: streams, progress, findings, and how they end.
 *
 * <p>Takes results and exceptions, gives lines and exit codes. Imports diagnostic and report.
 */
package dev.errata.cli.console;

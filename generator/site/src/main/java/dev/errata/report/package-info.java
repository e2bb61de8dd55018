/**
 * Findings as text: for people, for programs, for GitHub.
 *
 * <p>Takes diagnostics, gives strings in which no content can become a terminal escape or a
 * workflow command. Imports diagnostic and json.
 */
package dev.errata.report;

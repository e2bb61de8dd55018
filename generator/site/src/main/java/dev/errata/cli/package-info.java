/**
 * The command line: arguments become calls, results become text and exit codes, and nothing else.
 *
 * <p>Takes arguments, gives an exit code: 0 fine, 1 the content has errors or nothing matched, 2
 * wrong usage, 3 a bug in Errata.
 */
package dev.errata.cli;

/**
 * A check that goes on.
 *
 * <p>Takes a folder and what to do with findings, gives no end. Imports diagnostic, build and
 * serve.
 */
package dev.errata.cli.watch;

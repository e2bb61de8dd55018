/**
 * Takes numbers and text; gives bytes and reads them back: the smallest parts of the index format.
 *
 * <p>May import nothing.
 */
package dev.errata.match.binary;

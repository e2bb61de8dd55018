/**
 * What was read before need not be read again.
 *
 * <p>Takes what the system says of a file and a way to read it, gives what reading it gave. Imports
 * diagnostic.
 */
package dev.errata.source.memory;

/**
 * A site becomes a directory, replaced as a whole: the write edge.
 *
 * <p>Takes a {@code Site} and the last receipt; makes only what changed. Killed at any moment, the
 * old or the new site stands. Every change of the disk goes through {@code disk.Disk}. Imports
 * diagnostic and recipe.
 */
package dev.errata.publish;

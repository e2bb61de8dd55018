/**
 * The disk as the write edge uses it: few operations, each of which can be made to fail.
 *
 * <p>Takes paths and bytes, gives files, folders and what is known of them. Imports no other room.
 */
package dev.errata.publish.disk;

/**
 * Formats that content cannot break out of: XML, and texts where a line is a record.
 *
 * <p>Takes text, gives text. Imports no other room.
 */
package dev.errata.feed.format;

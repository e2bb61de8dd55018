/**
 * Takes an index file by file and a query; gives results as they are shown, for a log and for words
 * alike. What the browser runs; {@code dev.errata.match} gives the same to Java.
 *
 * <p>May import {@code text}, {@code signature}, {@code index}, {@code rank} and {@code words}.
 */
package dev.errata.match.answer;

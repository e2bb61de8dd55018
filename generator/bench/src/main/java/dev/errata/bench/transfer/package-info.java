/**
 * Makes a set of entries and queries from recorded messages: labels them, puts them into
 * surroundings, damages them.
 *
 * <p>Takes {@code recorded/*.jsonl}, gives {@code entries.jsonl} and two files of queries. Imports
 * {@code set} alone: the labels must not lean on the matcher that they judge.
 */
package dev.errata.bench.transfer;

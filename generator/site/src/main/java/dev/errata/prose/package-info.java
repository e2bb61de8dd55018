/**
 * How entries are written: sentences that say nothing, words that belittle, fixes that lack a
 * check.
 *
 * <p>Takes entries, gives warnings that a site can turn off. Imports diagnostic and model.
 */
package dev.errata.prose;

/**
 * What entries say of their sources: what lacks, and what is due to be looked at again.
 *
 * <p>Takes entries and the day that counts as today, gives findings. Imports diagnostic and model.
 */
package dev.errata.evidence;

/**
 * How entries belong together: what authors wrote, its inverses, near ones, and shared signatures.
 *
 * <p>Takes entries, gives {@link dev.errata.catalog.relation.Related} and findings. Imports
 * diagnostic, model and match.
 */
package dev.errata.catalog.relation;

/**
 * What hosts of static sites read and take: headers, redirects, limits.
 *
 * <p>Takes a {@code Catalog} and counts, gives texts and findings. Imports diagnostic, model,
 * catalog and feed.format.
 */
package dev.errata.feed.host;

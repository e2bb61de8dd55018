/**
 * The order of the stages: a site's files become a table of recipes and a list of findings.
 *
 * <p>Takes a {@code SiteSource} and options, gives {@link dev.errata.build.Built}. The only room
 * that knows all stages; pure, so the same files and options give the same site.
 */
package dev.errata.build;

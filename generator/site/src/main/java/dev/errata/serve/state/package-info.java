/**
 * The site that is being worked on, as it is now and as it last was right.
 *
 * <p>Takes a folder, gives snapshots and pages. Imports diagnostic, model, recipe, source, catalog
 * and build.
 */
package dev.errata.serve.state;

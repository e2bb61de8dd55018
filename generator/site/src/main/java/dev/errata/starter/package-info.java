/**
 * The files of a new site: settings, one category with one true entry, workflows, editor settings.
 *
 * <p>Takes a name, gives texts by path; writes nothing. Imports model.
 */
package dev.errata.starter;

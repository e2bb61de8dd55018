/**
 * Errata's own manual as pages of a site: an entry for every finding, the fields, how to write one.
 *
 * <p>Takes the explanations and the declaration of the fields, gives file texts that are read like
 * any other. Imports diagnostic and model.
 */
package dev.errata.manual;

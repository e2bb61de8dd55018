/**
 * What a site says, as plain values: entries, categories, pages, settings, and the one declaration
 * of their fields.
 *
 * <p>Takes nothing, gives values that are valid once they exist. Imports diagnostic and match.
 */
package dev.errata.model;

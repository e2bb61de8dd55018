/**
 * The one declaration of all fields: of entries, categories, pages and {@code site.yml}.
 *
 * <p>The validator, the typed values, the JSON Schema and the reference page are made from it, so
 * nothing is listed twice. Plain values; imports model.
 */
package dev.errata.model.field;

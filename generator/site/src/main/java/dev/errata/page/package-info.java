/**
 * A catalogue and a theme become recipes for HTML pages and static files.
 *
 * <p>Takes {@code Catalog}, settings and a theme, gives recipes. Imports diagnostic, model, recipe,
 * catalog, match and json.
 */
package dev.errata.page;

/**
 * The theme: templates, words and static files, a site's own in place of the standard ones.
 *
 * <p>Takes files and views, gives published files and findings. Imports diagnostic, model, json and
 * recipe; FreeMarker stays inside.
 */
package dev.errata.page.theme;

/**
 * What lets a site be installed and read without a connection: the service worker with its list of
 * files, and the web manifest.
 *
 * <p>Takes settings, a theme and where the matcher lies, gives recipes. Imports model, recipe, json
 * and page.theme.
 */
package dev.errata.page.offline;

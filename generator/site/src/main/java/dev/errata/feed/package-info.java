/**
 * A catalogue becomes what machines read: sitemap, feeds, JSON, redirects, headers, Markdown twins.
 *
 * <p>Takes a {@code Catalog}, gives recipes. Imports diagnostic, model, recipe, catalog and json.
 */
package dev.errata.feed;

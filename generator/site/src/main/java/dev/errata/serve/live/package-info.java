/**
 * What an author sees beside the site: fresh pages, findings, how samples are found.
 *
 * <p>Takes snapshots and requests, gives answers below {@code /__errata/}. Imports diagnostic,
 * report, json, model, recipe, source, catalog, build, search, match, serve.state and serve.http.
 */
package dev.errata.serve.live;

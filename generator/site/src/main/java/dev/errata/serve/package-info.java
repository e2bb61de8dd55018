/**
 * A site that is shown while somebody works on it.
 *
 * <p>Takes a folder and a port, gives a running server. Imports diagnostic, build, serve.watch,
 * serve.state, serve.http and serve.live; the rooms below add report, json, model, recipe, source,
 * catalog, search and match.
 */
package dev.errata.serve;

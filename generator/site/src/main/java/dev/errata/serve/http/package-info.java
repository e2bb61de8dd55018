/**
 * Answers a browser on this machine, and nobody else.
 *
 * <p>Takes requests, gives files of the site as a host would, and what other rooms answer below
 * {@code /__errata/}. Imports report, recipe, model, catalog, build and serve.state.
 */
package dev.errata.serve.http;

/**
 * The language server: editors talk to it over streams, in the Language Server Protocol.
 *
 * <p>Takes messages, gives messages. The only package that knows lsp4j; what it answers is made in
 * lsp.answer. Imports diagnostic, source, build, and the rooms below it.
 */
package dev.errata.lsp;

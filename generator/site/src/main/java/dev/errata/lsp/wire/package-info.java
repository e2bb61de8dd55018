/**
 * Messages of the protocol as they come over a stream, however an editor may break them.
 *
 * <p>Takes bytes, gives lsp4j's messages. Imports no other room; uses lsp4j's JSON.
 */
package dev.errata.lsp.wire;

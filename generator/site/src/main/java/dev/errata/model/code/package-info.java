/**
 * What an author says of a code block behind its fence, read in one place for all who ask.
 *
 * <p>Takes an info string, gives {@link dev.errata.model.code.CodeInfo}. Imports diagnostic.
 */
package dev.errata.model.code;

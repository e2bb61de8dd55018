/**
 * What can be said about a person's text: a finding with a code, an exact place, and a next step.
 *
 * <p>Takes nothing, gives {@link dev.errata.diagnostic.Diagnostic}. Imports no other room; every
 * room stands on this one.
 */
package dev.errata.diagnostic;

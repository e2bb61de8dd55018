/**
 * Takes folded text and literal text of signatures; tells at once of most signatures that they
 * can't stand there. Only the JVM has use for it: in a browser's script its bytes would cost more
 * than it gains, so {@code browser.Lean} leaves it out.
 *
 * <p>May import {@code text}.
 */
package dev.errata.match.sieve;

/**
 * Takes a signature's text; gives {@link dev.errata.match.signature.Pattern}s that find it in
 * folded text in time linear in that text, and say what its placeholders stood for.
 *
 * <p>May import {@code text} and {@code sieve}.
 */
package dev.errata.match.signature;

/**
 * Takes calls from the page's own JavaScript; gives JSON. The only package that TeaVM starts from.
 *
 * <p>May import {@code answer}, {@code index}, {@code rank}, {@code signature}, {@code text} and
 * {@code scrub}.
 */
package dev.errata.match.browser;

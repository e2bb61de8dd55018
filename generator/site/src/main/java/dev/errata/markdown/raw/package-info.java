/**
 * HTML that authors wrote into Markdown becomes HTML that may stand on a page.
 *
 * <p>jsoup parses it, and only elements and attributes of a short list are written again, each
 * closed where its place ends. Takes pieces of source, gives HTML and what was left out. Imports
 * {@code markdown.text}.
 */
package dev.errata.markdown.raw;

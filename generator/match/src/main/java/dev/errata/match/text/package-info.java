/**
 * Takes raw text as a tool printed it; gives {@link dev.errata.match.text.FoldedText}, the same
 * text without what never tells two messages apart: case, white space, colours, quote shapes,
 * escapes. Also the words in it, and how much each of them says.
 *
 * <p>May import nothing.
 */
package dev.errata.match.text;
